import {
  aboutPath,
  accessibilityPath,
  indexPath,
  isFolderName,
  libraryPath,
  offlinePath,
  searchPath,
  subpagePath,
  subpages,
} from '../../edition/addresses.ts';
import type { Edition } from '../../edition/model.ts';
import { type Problem, problem } from '../../edition/problems.ts';
import type { TextFolder } from '../input/text-folder.ts';

/** A text as far as it matters to those beside it. */
type Claimant = Pick<Edition, 'folder' | 'address' | 'aliases'>;

/**
 * All that is wrong with texts that stand side by side: what is wrong with each as `compiled` says, and
 * what they claim that is not theirs.
 */
export function checkBeside(
  folders: Iterable<TextFolder>,
  compiled: (folder: TextFolder) => {
    readonly claimant: Claimant | undefined;
    readonly problems: readonly Problem[];
  },
): readonly Problem[] {
  const claimed = new Map([
    [searchPath, 'the search page'],
    [offlinePath, 'the page that is shown without a network'],
    [indexPath, 'the index of the search'],
    [aboutPath, 'the page about the site'],
    [accessibilityPath, 'the page about accessibility'],
    [libraryPath(true), 'the list of texts'],
  ]);
  const all: Problem[] = [];
  for (const folder of folders) {
    const named = checkName(folder);
    const { claimant, problems } = named
      ? { claimant: undefined, problems: [named] }
      : compiled(folder);
    all.push(...problems, ...(claimant ? claim(claimant, folder, claimed) : []));
  }
  return all;
}

/** Claims the addresses of a text; a problem for each that is claimed already. */
function claim(
  { address, aliases }: Claimant,
  folder: TextFolder,
  claimed: Map<string, string>,
): readonly Problem[] {
  const own = claimed.has(address) ? [] : subpages.map((page) => subpagePath(address, page));
  return [address, ...aliases, ...own].flatMap((wanted) => {
    const path = wanted.endsWith('/') ? wanted : `${wanted}/`;
    const other = claimed.get(path);
    claimed.set(path, folder.name);
    const file = `${folder.path}/text.md`;
    return other ? [problem('address-claimed', { file }, wanted, other)] : [];
  });
}

/** A folder’s name is part of addresses. */
export function checkName(folder: TextFolder): Problem | undefined {
  if (isFolderName(folder.name)) return undefined;
  // A name may hold what would break the line that tells of it.
  const name = folder.name.replace(/[^\p{L}\p{N} ._-]/gu, '?');
  const file = `${folder.path.slice(0, -folder.name.length)}${name}/text.md`;
  return problem('folder-name', { file }, name);
}
