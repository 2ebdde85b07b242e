/** How much of the editor's work is shown beside the author's words, from the least to the most. */
export const depths = ['plain', 'essential', 'full', 'scholarly'] as const;
export type Depth = (typeof depths)[number];

/** What holds until the reader chooses, and where there is no script. */
export const usualDepth: Depth = 'essential';

/** Whether what is shown from one depth on is shown at another. */
export const isShownAt = (from: Depth, depth: Depth): boolean =>
  depths.indexOf(from) <= depths.indexOf(depth);

/** The next depth, and after the last the first again. */
export const depthAfter = (depth: Depth): Depth =>
  depths[(depths.indexOf(depth) + 1) % depths.length] ?? usualDepth;

/** The depth of this name; the usual one where there is none such. */
export const depthNamed = (name: unknown): Depth =>
  depths.find((depth) => depth === name) ?? usualDepth;
