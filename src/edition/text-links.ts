import {
  folderAddress,
  nameAnchor,
  quotationAnchor,
  referenceAnchor,
  titleId,
} from './addresses.ts';
import type { Edition } from './model.ts';

/** Links between pages of the site, and the ids that they can point to. */

/** A link to another page of the site, and its position in the file that contains it. */
export interface TextLink {
  /** The address as written by the author. */
  readonly written: string;
  readonly path: string;
  readonly hash: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A place on this site. */
export type SitePlace = Pick<TextLink, 'path' | 'hash'> & {
  /** The file named in the link, such as `02-second.md`. */
  readonly file: string;
};

/**
 * Resolves a link to a place on this site, without the site's base; undefined for external links. A
 * link can name a text by its folder, a file in the folder, or its address; a relative link is
 * relative to `folder`, that of the text which contains the link.
 */
export function placeOnSite(
  href: string,
  folder: string,
  addresses: Readonly<Record<string, string>>,
): SitePlace | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(href)) return undefined;
  const here = 'https://site.invalid/';
  let url: URL;
  try {
    url = new URL(href, `${here}${folder}/`);
  } catch {
    return undefined;
  }
  const hash = decoded(url.hash.slice(1));
  const [, whole = '', file = ''] = /^(.*?)([^/]*\.md|index\.html?)?$/i.exec(url.pathname) ?? [];
  const path = /\/[^/]*\.[^/]*$/.test(whole) || whole.endsWith('/') ? whole : `${whole}/`;
  const [, first = '', rest = ''] = /^\/([^/]+)\/(.*)$/.exec(path) ?? [];
  const address = Object.hasOwn(addresses, decoded(first)) ? addresses[decoded(first)] : undefined;
  return { path: address ? `${address}${rest}` : path, hash, file: decoded(file) };
}

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/**
 * The id that a link within the text points to; undefined for other links. Percent-encoding, which
 * Markdown adds to characters other than ASCII, is decoded.
 */
export const fragmentOf = (href: unknown): string | undefined =>
  typeof href === 'string' && href.startsWith('#') ? decoded(href.slice(1)) : undefined;

export const addressOf = (folder: string, addresses: Readonly<Record<string, string>>): string =>
  addresses[folder] ?? folderAddress(folder);

/** The ids on a text's main page that links can point to. */
export function linkTargets(edition: Edition): ReadonlySet<string> {
  const ids = Array.from(
    JSON.stringify(edition).matchAll(/"(?:id|reference)":"([^"\\]+)"/g),
    ([, id = '']) => id,
  );
  return new Set([titleId, ...ids, ...Object.keys(edition.moved)]);
}

/** The ids on one of a text's other pages that links can point to; undefined if not known. */
export function subpageTargets(edition: Edition, page: string): ReadonlySet<string> | undefined {
  if (page === 'names') return new Set(edition.names.map(({ id }) => nameAnchor(id)));
  if (page === 'sources') return new Set(edition.references.map(({ id }) => referenceAnchor(id)));
  if (page === 'quotations')
    return new Set(edition.quotations.map(({ id }) => quotationAnchor(id)));
  return undefined;
}

/** Copies plain data, with `change` applied to its links to pages of this site. */
export const withSiteLinks = <Data extends object>(
  data: Data,
  change: (href: string) => string,
): Data => withLinks(data, '/', (href) => (href.startsWith('//') ? href : change(href)));

/** Copies plain data, with the path of the text before its links to ids, for use on other pages. */
export const withTextLinks = <Data extends object>(data: Data, textPath: string): Data =>
  withLinks(data, '#', (href) => `${textPath}${href}`);

function withLinks<Data extends object>(
  data: Data,
  start: '/' | '#',
  change: (href: string) => string,
): Data {
  const json = JSON.stringify(data);
  // In JSON, a quotation mark within a string is escaped, so that only properties match.
  const links = new RegExp(`"href":("${start}(?:[^"\\\\]|\\\\.)*")`, 'g');
  const changed = json.replace(
    links,
    (_, href: string) => `"href":${JSON.stringify(change(JSON.parse(href)))}`,
  );
  return changed === json ? data : JSON.parse(changed);
}
