import { withBase } from '../edition/addresses.ts';

/* Components get the values of Vite's `import.meta.env` from here, because Astro passes each
   module that mentions `import.meta.env` to esbuild, a separate process, which slows a build. */

/** The path of the site on its host, with a slash at its end. */
export const base = import.meta.env.BASE_URL;

/**
 * Prefixes a path of the site with the base path: `/terms/` becomes `/reader/terms/` if the base is
 * `/reader/`.
 */
export const sitePath = (path: string): string => withBase(base, path);

/** The optional features that are on. */
export const features = {
  feed: import.meta.env.FEED,
  highlights: import.meta.env.HIGHLIGHTS,
  offline: import.meta.env.KEPT,
} as const;
