import {
  aboutPath,
  accessibilityPath,
  appIconPath,
  appManifestPath,
  cataloguePath,
  feedPath,
  indexPath,
  libraryPath,
  myNotesPath,
  offlinePath,
  searchPath,
  sitemapPath,
  subpagePath,
  subpages,
  textFiles,
  workerPath,
} from '../../edition/addresses.ts';
import { imageFolder } from '../../edition/image.ts';
import type { Edition } from '../../edition/model.ts';

/** A text as the owner of addresses. */
export type Claimant = Pick<Edition, 'folder' | 'address' | 'aliases'>;

/** Paths of the pages and files that the site itself publishes, named for messages. */
const published: ReadonlyMap<string, string> = new Map([
  [searchPath, 'the search page'],
  [offlinePath, 'the offline page'],
  [indexPath, 'the search index'],
  [aboutPath, 'the pages about the site'],
  [accessibilityPath, 'the pages about the site'],
  [libraryPath(true), 'the list of texts'],
  [myNotesPath, 'the page of a reader’s own notes'],
  [workerPath, 'the service worker'],
  [feedPath, 'the feed of the site'],
  [sitemapPath, 'the list of pages for search engines'],
  [cataloguePath, 'the list of texts that the build uses'],
  [appManifestPath, 'the web app manifest'],
  ['/404.html', 'the 404 page'],
  ['/robots.txt', 'the file for search engines'],
  ['/icon.svg', 'the icon of the site'],
  ...['192', '512', 'maskable'].map((name) => [appIconPath(name), 'the icon of the site'] as const),
]);

/** Texts cannot use any path whose first segment the site itself uses. */
const ofSite = new Map(Array.from(published, ([path, owner]) => [firstPart(path), owner]));

function firstPart(path: string): string {
  return (path.split('/')[1] ?? '').replace(/\.(?:br|gz)$/, '');
}

/**
 * Names, for a message, what uses a path that texts cannot use: the site itself, its host, or the
 * page of a folder; undefined for other paths.
 */
function ownerOf(path: string): string | undefined {
  const first = firstPart(path);
  if (/^[._]/.test(first)) return 'files for the host of the site';
  if (/\/index\.html(?:\.br|\.gz)?\/$/.test(path)) return 'the page of its folder';
  return ofSite.get(first);
}

/** The path of a file, if a path is that of its compressed copy; otherwise the path itself. */
const withoutCopy = (path: string): string => path.replace(/\.(?:br|gz)\/$/, '/');

/** Paths of the pages and files of a text, except its main page. */
const pathsBelow = ({ folder, address }: Claimant): readonly string[] => [
  ...subpages.map((page) => subpagePath(address, page)),
  ...textFiles.map((file) => `${address}${file}/`),
  ...[imageFolder, 'fonts/'].map((inside) => `${address}${inside}`),
  ...['epub', 'html', 'md', 'pdf', 'txt'].map((form) => `${address}${folder}.${form}/`),
];

/** Records the owner of each path. */
export class ClaimedAddresses {
  readonly #owners = new Map<string, string>();

  /** Whether there is a page or file at a path. */
  has(path: string): boolean {
    if (path === '/' || published.has(path)) return true;
    return this.#owners.has(path.endsWith('/') ? path : `${path}/`);
  }

  /** Claims the addresses of a text; returns those already taken, with their owners. */
  claim(claimant: Claimant): readonly { readonly address: string; readonly owner: string }[] {
    const { folder, address, aliases } = claimant;
    const isFree = !this.#owners.has(address);
    const conflicts = [address, ...aliases].flatMap((wanted) => {
      const path = wanted.endsWith('/') ? wanted : `${wanted}/`;
      const owner = ownerOf(path) ?? this.#owners.get(withoutCopy(path));
      this.#owners.set(path, `the text “${folder}”`);
      return owner ? [{ address: wanted, owner }] : [];
    });
    if (!isFree) return conflicts;
    const below = pathsBelow(claimant).flatMap((path) => {
      const owner = this.#owners.get(path);
      this.#owners.set(path, `the text “${folder}”`);
      return owner ? [{ address: path, owner }] : [];
    });
    return [...conflicts, ...below];
  }
}
