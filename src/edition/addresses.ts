import type { Scope } from './model.ts';

/**
 * The ids and paths of what the site publishes, to which readers link. Other files of `src` import
 * them from here.
 */

/** Id of the title at the head of a text. */
export const titleId = 'title';
/** Id of the dateline at the end of a text. */
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
/** Id of the entry for the doubtful reading with this id; undefined for other ids. */
export const doubtOf = (id: string): string | undefined =>
  id.startsWith('dbref-') ? doubtId(id.slice('dbref-'.length)) : undefined;
/** Whether an id is that of the reference of an emendation, the sign after the emended words. */
export const isEmendationReference = (id: string): boolean => id.startsWith('emref-');
/** Whether an id is that of annotated words or of a doubtful reading. */
export const isMarkId = (id: string): boolean => /^(?:ed|db)ref-/.test(id);
/** Id of the annotation on the words with this id; undefined for other ids. */
export const annotationOf = (id: string): string | undefined =>
  id.startsWith('edref-') ? annotationId(id.slice('edref-'.length)) : undefined;

/**
 * Id of the nth block inserted after the published block `id`: `p34a`, `p34b`; after `p34z`,
 * `p34aa`, `p34bb`.
 */
export const insertedId = (id: string, nth: number): string => {
  const letter = String.fromCharCode(96 + ((nth - 1) % 26) + 1);
  return `${id}${letter.repeat(Math.ceil(nth / 26))}`;
};

const reserved =
  /^(?:title|dateline|p\d+[a-z]*|headnote-\d+[a-z]*|(?:fn|fnref|em|emref|db|dbref|ed|edref|ui)-.*)$/;

/**
 * Whether an id has one of the forms above (or `ui-…`, used by the interface), which headings may
 * not have.
 */
export const isReserved = (id: string): boolean => reserved.test(id);

/** The paragraph number that readers see for this id; undefined if it is not a paragraph. */
export const paragraphNumber = (id: string): string | undefined => /^p(\d+[a-z]*)$/.exec(id)?.[1];

/**
 * Path of a text's page as Astro's rest parameters expect it: without the site's base and outer
 * slashes; undefined for the root.
 */
export const routeOf = (address: string): string | undefined =>
  address.replace(/^\/+|\/+$/g, '') || undefined;

/**
 * Prefixes a path of this site with the site's base: `withBase('/reader/', '/terms/')` is
 * `/reader/terms/`.
 */
export const withBase = (base: string, path: string): string =>
  `${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;

/** Ids of an entry on the names page, and of a work on the sources page. */
export const nameAnchor = (id: string): string => `name-${id}`;
export const referenceAnchor = (key: string): string => `source-${key}`;
/** Ids of an entry on the quotations page, and of the quoted words in the TEI. */
export const quotationAnchor = (id: string): string => `quotation-${id}`;
export const quotationReferenceId = (id: string): string => `quoted-${id}`;

/** The pages that a text may have besides its main page. */
export const subpages = [
  'names',
  'quotations',
  'chronology',
  'apparatus',
  'sources',
  'terms',
] as const;
/** Path of a subpage of the text at `address`, such as its index of names. */
export const subpagePath = (address: string, page: (typeof subpages)[number]): string =>
  `${address}${page}/`;
/** The files generated for a text, except those named after its folder, such as `essay.pdf`. */
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
/** Path of a file generated for the text at `address`, such as its TEI. */
export const exportPath = (
  address: string,
  file: Exclude<(typeof textFiles)[number], 'offline.json'>,
): string => `${address}${file}`;
/** Path of the sitemap. */
export const sitemapPath = '/sitemap.xml';
/** Path of the Atom feed. */
export const feedPath = '/feed.atom';
/** Path of the search page. */
export const searchPath = '/search/';
/** Paths of the page about the site and of the accessibility statement. */
export const aboutPath = '/about/';
export const accessibilityPath = '/about/accessibility/';
/** Path of the page of the reader's highlights and notes. */
export const myNotesPath = '/my-notes/';
/** Path of the list of texts: the root of the site, unless a text has claimed the root. */
export const libraryPath = (rootIsClaimed: boolean): string => (rootIsClaimed ? '/texts/' : '/');
/** Folder of the search indexes. */
export const indexPath = '/pagefind/';
/**
 * Folder of the search indexes; its name is their digest, so that no page reads indexes that do not
 * match it.
 */
export const indexFolder = (digest: string): string => `${indexPath}${digest}/`;
/** Path of the search index's digest, for pages that are not rebuilt when the index changes. */
export const indexStatePath = '/search/state.txt';
/** Subfolder of `indexFolder` with the index of the editor's words. */
export const editorsFolder = 'editor/';
/** Path of the service worker. */
export const workerPath = '/sw.js';
/** Name of the only Trusted Types policy; it allows the service worker's URL and nothing else. */
export const workerPolicy = 'service-worker';
/** Path of the list of URLs to precache for the text at `address`. */
export const offlineManifestPath = (address: string): string => `${address}offline.json`;
/** Path of the page shown when the requested page is not available offline. */
export const offlinePath = '/offline/';
/**
 * Path of the catalogue of texts, which the build writes for its integrations and deletes at the
 * end.
 */
export const cataloguePath = '/catalogue.json';
/** Path of the web app manifest. */
export const appManifestPath = '/manifest.webmanifest';
/** Path of an icon of the web app manifest. */
export const appIconPath = (name: string): string => `/icon-${name}.png`;
/** Whether a folder's name has only characters that are safe in URLs and in file names. */
export const isFolderName = (name: string): boolean => /^[A-Za-z0-9][\w.~-]*$/.test(name);
/** Default path of the text in a folder. */
export const folderAddress = (folder: string): string => `/${folder}/`;

/** Id of the editor's introduction on a text's main page. */
export const introductionId = 'ui-introduction';
/** Section id under which the search lists matches in the index of names. */
export const namesSection = 'ui-names';

/**
 * The search scope that an id on a text's main page tells; undefined for ids that tell none, such
 * as those of headings.
 */
export const scopeOf = (id: string): Exclude<Scope, 'names'> | undefined => {
  if (/^headnote-\d/.test(id)) return 'headnote';
  if (/^fn-/.test(id)) return 'notes';
  if (/^(?:em|db)-/.test(id)) return 'emendations';
  if (/^ed-/.test(id) || id === introductionId) return 'editor';
  return /^(?:title|dateline|p\d+[a-z]*)$/.test(id) ? 'text' : undefined;
};
