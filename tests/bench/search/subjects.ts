import { pagefindsInterface } from '../peers/peers.ts';
import type { Controls } from './in-page.ts';

/** A search to measure: where it is, and how to operate it. */
export interface Subject {
  readonly name: string;
  /** Whether it is served with the built site, or from the folder for comparisons. */
  readonly from: 'site' | 'bench';
  /** Its page, relative to the served URL. */
  readonly page: string;
  /** How to operate it; undefined for the browser's own. */
  readonly controls?: Controls;
  /** Paths that its page would not load without it. */
  readonly own: RegExp;
  /** Paths that are loaded in addition and that the first result does not wait for. */
  readonly beside?: RegExp | undefined;
}

const never = /(?!)/;

/** The compared libraries, by file name in `peers/`. */
export const libraries = ['minisearch', 'flexsearch', 'lunr', 'fuse'] as const;

/** All scripts of the search page, which exist only for the search. */
const siteSearchsOwn = /_astro\/(?:SiteSearch|text-search|pagefind|words|shared)/;

const siteSearch: Controls = {
  key: '',
  ctrl: false,
  field: 'search-page input',
  results: 'search-page [data-part=results]',
  enter: false,
};

/** The site's searches: of the text on its page at `page`, and of all texts. */
export const ours = (page: string): readonly Subject[] => [
  {
    name: 'tier 1',
    from: 'site',
    page,
    controls: {
      key: '/',
      ctrl: false,
      field: 'text-search input',
      results: 'text-search [data-part=results]',
      enter: false,
    },
    own: /search/i,
    beside: /enhance-search/,
  },
  {
    name: 'tier 2, typing',
    from: 'site',
    page: 'search/',
    controls: siteSearch,
    own: siteSearchsOwn,
  },
  {
    name: 'tier 2, Enter',
    from: 'site',
    page: 'search/',
    controls: { ...siteSearch, enter: true },
    own: siteSearchsOwn,
  },
];

/** The browser's find in the page. */
export const browsersFind = (page: string): Subject => ({
  name: 'browser’s find',
  from: 'site',
  page,
  own: never,
});

/** Pagefind's own interface. */
export const pagefindsOwn: Subject = {
  name: 'Pagefind’s UI',
  from: 'bench',
  page: 'bench/pagefind/',
  controls: pagefindsInterface,
  own: /\/pagefind\/pagefind\//,
};

/** A library with a minimal interface. */
export const peer = (library: string): Subject => ({
  name: library,
  from: 'bench',
  page: `bench/${library}/`,
  controls: { key: 'F9', ctrl: false, field: '#bench input', results: '#bench ol', enter: false },
  own: never,
});
