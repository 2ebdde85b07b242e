import { isFolderName } from '../../edition/addresses.ts';
import { type Problem, problem } from '../../edition/problems.ts';
import { decode } from '../input/decode.ts';
import { takeFrontMatter } from '../input/front-matter.ts';
import type { TextFolder } from '../input/text-folder.ts';
import { type Claimant, ClaimedAddresses } from './claimed-addresses.ts';

/**
 * All that is wrong with the texts of a site: what is wrong with each as `compiled` says, and what they
 * claim that is not theirs.
 */
export function checkTogether(
  folders: Iterable<TextFolder>,
  compiled: (folder: TextFolder) => {
    readonly claimant: Claimant | undefined;
    readonly problems: readonly Problem[];
  },
): readonly Problem[] {
  const claimed = new ClaimedAddresses();
  const all: Problem[] = [];
  for (const folder of folders) {
    const named = checkName(folder);
    const { claimant, problems } = named
      ? { claimant: undefined, problems: [named] }
      : compiled(folder);
    all.push(...problems);
    for (const { address, owner } of claimant ? claimed.claim(claimant) : [])
      if (claimant)
        all.push(problem('address-claimed', placeOf(address, claimant, folder), address, owner));
  }
  return all;
}

/** Where a text says that it wants an address. */
function placeOf(address: string, { aliases }: Claimant, folder: TextFolder) {
  const file = decode(`${folder.path}/text.md`, folder.files.text ?? new Uint8Array());
  const { matter } = takeFrontMatter(file);
  const alias = aliases.indexOf(address);
  return { file: file.path, ...matter.at(alias < 0 ? ['address'] : ['aliases', alias]) };
}

/** A folder’s name is part of addresses. */
function checkName(folder: TextFolder): Problem | undefined {
  if (isFolderName(folder.name)) return undefined;
  // A name may hold what would break the line that tells of it.
  const name = folder.name.replace(/[^\p{L}\p{N} ._-]/gu, '?');
  const file = `${folder.path.slice(0, -folder.name.length)}${name}/text.md`;
  return problem('folder-name', { file }, name);
}
