import {
  aboutPath,
  appIconPath,
  appManifestPath,
  cataloguePath,
  feedPath,
  indexPath,
  libraryPath,
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

/** A text as far as it matters to the others. */
export type Claimant = Pick<Edition, 'folder' | 'address' | 'aliases'>;

/** What the site itself writes at its root, and all that may come to lie below it. */
const ofSite: ReadonlyMap<string, string> = new Map(
  (
    [
      [searchPath, 'the search page'],
      [offlinePath, 'the page that is shown without a network'],
      [indexPath, 'the index of the search'],
      [aboutPath, 'the pages about the site'],
      [libraryPath(true), 'the list of texts'],
      [workerPath, 'the script that serves the site without a network'],
      [feedPath, 'the feed of the site'],
      [sitemapPath, 'the list of pages for search engines'],
      [cataloguePath, 'the list of texts that the build uses'],
      [appManifestPath, 'what browsers are told of the site'],
      ['/404.html', 'the page for what is not found'],
      ['/robots.txt', 'what search engines are told'],
      ['/icon.svg', 'the picture of the site'],
      ...['192', '512', 'maskable'].map((name) => [appIconPath(name), 'the picture of the site']),
    ] as const
  ).map(([path = '', owner = '']) => [firstPart(path), owner]),
);

function firstPart(path: string): string {
  return (path.split('/')[1] ?? '').replace(/\.(?:br|gz)$/, '');
}

/** Whom a path belongs to that no text may have: files of the site, and files for its host. */
function ownerOf(path: string): string | undefined {
  const first = firstPart(path);
  if (/^[._]/.test(first)) return 'files for the host of the site';
  if (/\/index\.html(?:\.br|\.gz)?\/$/.test(path)) return 'the page of the folder that it is in';
  return ofSite.get(first);
}

/** The path of the file that a compressed copy is of. */
const withoutCopy = (path: string): string => path.replace(/\.(?:br|gz)\/$/, '/');

/** The paths that a text takes, besides its address and its former ones. */
const pathsBelow = ({ folder, address }: Claimant): readonly string[] => [
  ...subpages.map((page) => subpagePath(address, page)),
  ...textFiles.map((file) => `${address}${file}/`),
  ...[imageFolder, 'fonts/'].map((inside) => `${address}${inside}`),
  ...['epub', 'html', 'md', 'pdf', 'txt'].map((form) => `${address}${folder}.${form}/`),
];

/** Keeps account of whom each path belongs to. */
export class ClaimedAddresses {
  readonly #owners = new Map<string, string>();

  /** Whether there is a page or a file at a path. */
  has(path: string): boolean {
    if (path === '/') return true;
    return this.#owners.has(path.endsWith('/') ? path : `${path}/`) || ofSite.has(firstPart(path));
  }

  /** Claims the addresses of a text; gives those that are taken, with their owners. */
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
