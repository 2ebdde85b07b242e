/** A file of an edition: its address, and the sum by which it is known to be of this edition. */
export interface Kept {
  readonly url: string;
  readonly integrity: string;
}

/** What belongs to one text, as the build lists it beside the text. */
export interface OfflineManifest {
  /** The edition of the site that the list was made for. */
  readonly edition: string;
  readonly files: readonly Kept[];
  /** Former addresses and the address that each leads to; a host redirects, so they are no files. */
  readonly redirects: Readonly<Record<string, string>>;
}

/** What the build knows, and puts in place of these names. */
declare const EDITION: string;
declare const BASE: string;
declare const SHELL: readonly Kept[];
declare const OFFLINE_PAGE: string;

/** Names the state of all pages, scripts, styles and indexes of the site. */
export const edition = EDITION;
/** The path that the site lives under; everything else on its host is others'. */
export const base = BASE;
/** What every page needs, and the pages that belong to no text. */
export const shell = SHELL;
/** What is shown for a page that cannot be had. */
export const offlinePage = OFFLINE_PAGE;
