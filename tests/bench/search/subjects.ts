import { pagefindsInterface } from '../peers/peers.ts';
import type { Controls } from './in-page.ts';

/** A search that is measured: where it is, how it is worked. */
export interface Subject {
  readonly name: string;
  /** Served as the built site is, or from the folder made for the comparison. */
  readonly from: 'site' | 'bench';
  /** Its page, from the address it is served at. */
  readonly page: string;
  /** How it is worked; nothing for the browser's own. */
  readonly controls?: Controls;
  /** Paths that its page would not load without it. */
  readonly own: RegExp;
  /** Paths that are loaded meanwhile, and that the first result does not wait for. */
  readonly beside?: RegExp | undefined;
}

const never = /(?!)/;

/** The libraries compared, by the name of their file in `peers/`. */
export const libraries = ['minisearch', 'flexsearch', 'lunr', 'fuse'] as const;

/** All scripts of the page of all texts: it would load none of them but for the search. */
const siteSearchsOwn = /_astro\/(?:SiteSearch|text-search|pagefind|words|shared)/;

const siteSearch: Controls = {
  key: '',
  ctrl: false,
  field: 'search-page input',
  results: 'search-page [data-part=results]',
  enter: false,
};

/** The searches of the site: of the text on its page at `page`, and of all texts. */
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
    beside: /search-manners/,
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

/** The browser's own search of the page. */
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

/** A library with the least interface around it. */
export const peer = (library: string): Subject => ({
  name: library,
  from: 'bench',
  page: `bench/${library}/`,
  controls: { key: 'F9', ctrl: false, field: '#bench input', results: '#bench ol', enter: false },
  own: never,
});
