import type { Scope } from './model.ts';

/** The ids and paths that readers link to: made here, read back here, spelled nowhere else. */

/** Id of the title at the head of a text. */
export const titleId = 'title';
/** Id of the line that dates a text at its end. */
export const datelineId = 'dateline';

export const paragraphId = (n: number): string => `p${n}`;
export const headnoteId = (n: number): string => `headnote-${n}`;
export const noteId = (label: string): string => `fn-${label}`;
export const noteReferenceId = (label: string, nth: number): string =>
  nth > 1 ? `fnref-${label}-${nth}` : `fnref-${label}`;
export const emendationId = (n: number): string => `em-${n}`;
export const emendationReferenceId = (n: number): string => `emref-${n}`;
export const doubtId = (n: number | string): string => `db-${n}`;
export const doubtReferenceId = (n: number): string => `dbref-${n}`;
export const annotationId = (key: string): string => `ed-${key}`;
export const annotationReferenceId = (key: string): string => `edref-${key}`;
/** Id of the doubt about the words with this id; nothing if there is none. */
export const doubtOf = (id: string): string | undefined =>
  id.startsWith('dbref-') ? doubtId(id.slice('dbref-'.length)) : undefined;
/** Whether an id is that of the sign of an emendation. */
export const isEmendationReference = (id: string): boolean => id.startsWith('emref-');
/** Whether an id is that of words which an annotation or a doubt of the editor's hangs on. */
export const isMarkId = (id: string): boolean => /^(?:ed|db)ref-/.test(id);
/** Id of the annotation of the words with this id; nothing if they carry none. */
export const annotationOf = (id: string): string | undefined =>
  id.startsWith('edref-') ? annotationId(id.slice('edref-'.length)) : undefined;

/** Id of a paragraph that came in after the one with `id` was published: `p34a`, `headnote-1b` … */
export const insertedId = (id: string, nth: number): string => {
  const letter = String.fromCharCode(96 + ((nth - 1) % 26) + 1);
  return `${id}${letter.repeat(Math.ceil(nth / 26))}`;
};

const reserved =
  /^(?:title|dateline|p\d+[a-z]*|headnote-\d+[a-z]*|(?:fn|fnref|em|emref|db|dbref|ed|edref|ui)-.*)$/;

/** Whether an id is of the kinds made here (`ui-…` is the interface's), so that no heading may take it. */
export const isReserved = (id: string): boolean => reserved.test(id);

/** What a reader calls the place with this id: the number of a paragraph, or nothing. */
export const paragraphNumber = (id: string): string | undefined => /^p(\d+[a-z]*)$/.exec(id)?.[1];

/** The part of a text's page path before its own pages: '' for `/`, `essay/` for `/essay/`. */
const beneath = (address: string): string => address.replace(/^\/+|\/+$/g, '');

/** Path of a page of a text, without base, as Astro's rest parameters want it; nothing for the root. */
export const routeOf = (address: string): string | undefined => beneath(address) || undefined;

/** A path of this site under its base: `withBase('/reader/', '/terms/')` is `/reader/terms/`. */
export const withBase = (base: string, path: string): string =>
  `${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;

/** Id of an entry on the page of names, and of a work on the page of sources. */
export const nameAnchor = (id: string): string => `name-${id}`;
export const referenceAnchor = (key: string): string => `source-${key}`;
/** Id of an entry on the page of quotations, and of its words in the TEI. */
export const quotationAnchor = (id: string): string => `quotation-${id}`;
export const quotationReferenceId = (id: string): string => `quoted-${id}`;

/** The pages that a text may have besides its own. */
export const subpages = [
  'names',
  'quotations',
  'chronology',
  'apparatus',
  'sources',
  'terms',
] as const;
/** Path of a page that belongs to the text at `address`, such as its index of names. */
export const subpagePath = (address: string, page: (typeof subpages)[number]): string =>
  `${address}${page}/`;
/** The files made from a text, besides those that are named for its folder. */
export const textFiles = [
  'annotations.jsonld',
  'tei.xml',
  'sources.json',
  'sources.bib',
  'sources.ris',
  'cite.json',
  'cite.bib',
  'cite.ris',
  'cite-places.json',
  'social.png',
  'offline.json',
] as const;
/** Path of a file made from the text at `address`, such as its TEI. */
export const exportPath = (
  address: string,
  file: Exclude<(typeof textFiles)[number], 'offline.json'>,
): string => `${address}${file}`;
/** Path of the list of pages for search engines. */
export const sitemapPath = '/sitemap.xml';
/** Path of the site's search page. */
export const searchPath = '/search/';
/** Path of the page about the site, and of what it promises about accessibility. */
export const aboutPath = '/about/';
export const accessibilityPath = '/about/accessibility/';
/** Path of the list of texts: the root of the site, unless a text claims that. */
export const libraryPath = (rootIsClaimed: boolean): string => (rootIsClaimed ? '/texts/' : '/');
/** Folder of the search indexes of all texts. */
export const indexPath = '/pagefind/';
/** Folder of the index in a state: a page never meets the index of another edition in it. */
export const indexFolder = (state: string): string => `${indexPath}${state}/`;
/** What tells the state of the index to pages that do not change with it. */
export const indexStatePath = '/search/state.txt';
/** Folder, withBase that of the search index, of the index of what the editors say of all texts. */
export const editorsFolder = 'editor/';
/** The script that keeps the site for reading without a network. */
export const workerPath = '/sw.js';
/** Name of the one Trusted Types policy, which lets that script's address pass and no other. */
export const workerPolicy = 'service-worker';
/** The list of what belongs to the text at `address`, for a browser that keeps it whole. */
export const offlineManifestPath = (address: string): string => `${address}offline.json`;
/** What stands in place of a page that cannot be had without a network. */
export const offlinePath = '/offline/';
/** What the pages tell the build’s integrations of all texts; no part of the site. */
export const cataloguePath = '/catalogue.json';
/** What tells a device how to install the site. */
export const appManifestPath = '/manifest.webmanifest';
/** A picture of the site for devices that install it. */
export const appIconPath = (name: string): string => `/icon-${name}.png`;
/** Whether a folder's name can be part of an address, and of a file's name on every machine. */
export const isFolderName = (name: string): boolean => /^[A-Za-z0-9][\w.~-]*$/.test(name);
/** Default path of the text in a folder. */
export const folderAddress = (folder: string): string => `/${folder}/`;

/** Id of the editor's introduction on the text's page. */
export const introductionId = 'ui-introduction';
/** What the search calls the section that the index of names is to it. */
export const namesSection = 'ui-names';

/** Which scope of the search what has this id on the text's page belongs to; nothing for headings and the rest. */
export const scopeOf = (id: string): Exclude<Scope, 'names'> | undefined => {
  if (/^headnote-\d/.test(id)) return 'headnote';
  if (/^fn-/.test(id)) return 'notes';
  if (/^(?:em|db)-/.test(id)) return 'emendations';
  if (/^ed-/.test(id) || id === introductionId) return 'editor';
  return /^(?:title|dateline|p\d+[a-z]*)$/.test(id) ? 'text' : undefined;
};
