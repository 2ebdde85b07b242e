import { doubtId, folderAddress, titleId } from './addresses.ts';
import type { Edition } from './model.ts';

/** Links from one text to another. */

/** A link of a text to another page of the site, and where it is written. */
export interface TextLink {
  /** As the author wrote it. */
  readonly written: string;
  readonly path: string;
  readonly hash: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A place on this site. */
export type SitePlace = Pick<TextLink, 'path' | 'hash'> & {
  /** The file of a text that is named, such as `02-second.md`. */
  readonly file: string;
};

/**
 * Where a link leads on this site, without its base; nothing for one that leads elsewhere. A text may be
 * named by its folder, by a file in that, or by its address; what is relative begins at the folder of the
 * text that the link stands in.
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

/** The address of a text by its folder. */
export const addressOf = (folder: string, addresses: Readonly<Record<string, string>>): string =>
  addresses[folder] ?? folderAddress(folder);

/** Every id on the page of a text that a link may lead to. */
export function linkTargets(edition: Edition): ReadonlySet<string> {
  const ids = Array.from(
    JSON.stringify(edition).matchAll(/"(?:id|reference)":"([^"\\]+)"/g),
    ([, id = '']) => id,
  );
  const doubts = edition.doubts.map(({ number }) => doubtId(number));
  return new Set([titleId, ...ids, ...doubts, ...Object.keys(edition.moved)]);
}

/** Something that is plain data, with each link to a page of this site changed. */
export function withSiteLinks<Data extends object>(
  data: Data,
  change: (href: string) => string,
): Data {
  const json = JSON.stringify(data);
  if (!json.includes('"href":"/')) return data;
  return JSON.parse(json, (key, value: unknown) =>
    key === 'href' && typeof value === 'string' && /^\/(?!\/)/.test(value) ? change(value) : value,
  );
}
