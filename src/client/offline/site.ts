/** A file of the site, with its subresource integrity. */
export interface SiteFile {
  readonly url: string;
  readonly integrity: string;
}

/** The files of a text, as listed by the build in its `offline.json`. */
export interface OfflineManifest {
  /** The version of the site that the manifest belongs to. */
  readonly version: string;
  readonly files: readonly SiteFile[];
  /** Former paths of the text, with its current path; online, the host redirects them. */
  readonly redirects: Readonly<Record<string, string>>;
}

/** Constants that the build fills in. */
declare const VERSION: string;
declare const BASE: string;
declare const SHELL: readonly SiteFile[];
declare const COPIES: Readonly<Record<string, string>>;
declare const OFFLINE_PAGE: string;

/** The version of the site: a digest of its pages, their assets and the search index. */
export const version = VERSION;
/** The site's base path; the host may serve other sites at other paths. */
export const base = BASE;
/**
 * The files that every page needs, the pages that belong to no text, and the search index unless it
 * is large. Of files with the same content, only one is listed.
 */
export const shell = SHELL;
/** Paths of files with the same content as a file of the shell, with the path of that file. */
export const copies = COPIES;
/** Path of the page shown instead of one that is neither stored nor reachable. */
export const offlinePage = OFFLINE_PAGE;
