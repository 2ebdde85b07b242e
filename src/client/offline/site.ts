/** A file of an edition, with its checksum. */
export interface Kept {
  readonly url: string;
  readonly integrity: string;
}

/** The files of a text, as listed by the build. */
export interface OfflineManifest {
  /** The edition of the site that the manifest belongs to. */
  readonly edition: string;
  readonly files: readonly Kept[];
  /** Former addresses and their targets. They are not files, because the host redirects. */
  readonly redirects: Readonly<Record<string, string>>;
}

/** Constants that the build fills in. */
declare const EDITION: string;
declare const BASE: string;
declare const SHELL: readonly Kept[];
declare const OFFLINE_PAGE: string;

/** Digest of all pages, scripts, styles and indexes of the site. */
export const edition = EDITION;
/** The site's base path; other paths of the host are not the site's. */
export const base = BASE;
/** The files that every page needs, and pages that belong to no text. */
export const shell = SHELL;
/** The page shown instead of one that is neither stored nor reachable. */
export const offlinePage = OFFLINE_PAGE;
