import type { Controls } from '../search/in-page.ts';

/** Another way to publish the text: a project to be installed beside ours, and how it is worked. */
export interface Peer {
  readonly name: string;
  /** Its project, beside this file. */
  readonly folder: string;
  /** Where the text goes in it, and with what before it; `{title}` stands for the title. */
  readonly text: string;
  readonly opening: string;
  /** The programs that build it, one after the other, and the folder of the site that is built. */
  readonly builds: readonly (readonly string[])[];
  readonly out: string;
  /** What a cold build begins without. */
  readonly made: readonly string[];
  readonly search: Controls;
}

const matter = '---\ntitle: {title}\n---\n\n';
const astro = ['node_modules/astro/bin/astro.mjs', 'build'];
const astroMakes = ['.astro', 'node_modules/.astro', 'node_modules/.vite'];
const pagefind = 'node_modules/pagefind/lib/runner/bin.cjs';
/** How Pagefind's own interface is opened and read. */
export const pagefindsInterface: Controls = {
  key: 'k',
  ctrl: true,
  field: 'pagefind-modal input',
  results: 'pagefind-modal',
  enter: false,
};

export const plain: Peer = {
  name: 'Astro + Pagefind',
  folder: 'plain',
  text: 'src/pages/index.md',
  opening: matter.replace('\n---\n\n', '\nlayout: ../layouts/Text.astro\n---\n\n'),
  builds: [astro, [pagefind, '--site', 'dist']],
  out: 'dist',
  made: astroMakes,
  search: pagefindsInterface,
};

/** What can be had from the registry and reads Markdown with footnotes. */
export const peers: readonly Peer[] = [
  plain,
  {
    name: 'Eleventy + littlefoot + Pagefind',
    folder: 'eleventy',
    text: 'index.md',
    opening: matter.replace('\n---\n\n', '\nlayout: text.njk\n---\n\n'),
    builds: [['node_modules/@11ty/eleventy/cmd.cjs'], [pagefind, '--site', '_site']],
    out: '_site',
    made: [],
    search: pagefindsInterface,
  },
  {
    name: 'VitePress',
    folder: 'vitepress',
    text: 'index.md',
    opening: `${matter}# {title}\n\n`,
    builds: [['node_modules/vitepress/bin/vitepress.js', 'build']],
    out: '.vitepress/dist',
    made: ['.vitepress/cache', 'node_modules/.vite'],
    search: {
      key: 'k',
      ctrl: true,
      field: '#localsearch-input',
      results: '.VPLocalSearchBox .results',
      enter: false,
    },
  },
  {
    name: 'Starlight',
    folder: 'starlight',
    text: 'src/content/docs/index.md',
    opening: matter,
    builds: [astro],
    out: 'dist',
    made: astroMakes,
    search: {
      key: 'k',
      ctrl: true,
      field: 'site-search input',
      results: 'site-search',
      enter: false,
    },
  },
];
