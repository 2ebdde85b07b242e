/** How much of the editor's work is shown, from least to most. */
export const depths = ['plain', 'essential', 'full', 'scholarly'] as const;
export type Depth = (typeof depths)[number];

/** The depth without JavaScript, and until the reader chooses another. */
export const usualDepth: Depth = 'essential';

/** Whether content that appears from depth `from` on is shown at `depth`. */
export const isShownAt = (from: Depth, depth: Depth): boolean =>
  depths.indexOf(from) <= depths.indexOf(depth);

/** The next depth, cycling from the last to the first. */
export const depthAfter = (depth: Depth): Depth =>
  depths[(depths.indexOf(depth) + 1) % depths.length] ?? usualDepth;

/** The depth with this name; the usual depth if the name is unknown. */
export const depthNamed = (name: unknown): Depth =>
  depths.find((depth) => depth === name) ?? usualDepth;
