import type { Controls } from '../search/in-page.ts';

/** Another tool that publishes the text: a project to install, and how to build it. */
export interface Peer {
  readonly name: string;
  /** Its project folder, next to this file. */
  readonly folder: string;
  /** The path of the text in it, and its front matter; `{title}` stands for the title. */
  readonly text: string;
  readonly opening: string;
  /** The programs that build it, in sequence, and the output folder. */
  readonly builds: readonly (readonly string[])[];
  readonly out: string;
  /** What to delete before a cold build. */
  readonly made: readonly string[];
  readonly search: Controls;
}

const matter = '---\ntitle: {title}\n---\n\n';
const astro = ['node_modules/astro/bin/astro.mjs', 'build'];
const astroMakes = ['.astro', 'node_modules/.astro', 'node_modules/.vite'];
const pagefind = 'node_modules/pagefind/lib/runner/bin.cjs';
/** How to open and read Pagefind's own interface. */
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

/** Tools in the registry that support Markdown with footnotes. */
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
