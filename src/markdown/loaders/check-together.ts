import { isFolderName } from '../../edition/addresses.ts';
import type { Edition } from '../../edition/model.ts';
import { type Problem, problem } from '../../edition/problems.ts';
import { addressOf, type TextLink } from '../../edition/text-links.ts';
import { takeFrontMatter } from '../input/front-matter.ts';
import { decodeText, type TextFolder } from '../input/text-folder.ts';
import { checkLinks } from './check-links.ts';
import { type Claimant, ClaimedAddresses } from './claimed-addresses.ts';

/** What is checked of a compiled text; `claimant` is undefined if the text has problems. */
interface CompiledText<Owner> {
  readonly claimant: Owner | undefined;
  readonly problems: readonly Problem[];
  readonly links: readonly TextLink[];
}

/**
 * Checks the texts of a site: each by itself, with `compiled`, and all together for addresses used
 * twice and broken links between texts. `neighbours` are the folders of texts that are not
 * compiled; links to them are not checked.
 */
export function checkTogether<Owner extends Claimant>(
  folders: Iterable<TextFolder>,
  compiled: (folder: TextFolder) => CompiledText<Owner>,
  editionOf: (claimant: Owner) => Edition,
  neighbours: readonly string[] = [],
): readonly Problem[] {
  const claimed = new ClaimedAddresses();
  const all: Problem[] = [];
  const links: TextLink[] = [];
  const sound = new Map<string, Owner>();
  const unknown = new Set(neighbours.map((name) => addressOf(name, {})));
  for (const folder of folders) {
    const named = checkName(folder);
    const made = named ? undefined : compiled(folder);
    all.push(...(named ? [named] : (made?.problems ?? [])));
    const claimant = made?.claimant;
    links.push(...(made?.links ?? []));
    if (claimant) sound.set(claimant.address, claimant);
    else unknown.add(addressOf(folder.name, folder.addresses ?? {}));
    for (const { address, owner } of claimant ? claimed.claim(claimant) : [])
      if (claimant)
        all.push(problem('address-claimed', placeOf(address, claimant, folder), address, owner));
  }
  const addresses = new Set([...sound.keys(), ...unknown]);
  const isUnknown = (path: string): boolean => [...unknown].some((one) => path.startsWith(one));
  const pages = {
    addresses,
    has: (path: string): boolean => claimed.has(path) || isUnknown(path),
    editionAt: (path: string): Edition | undefined => {
      const claimant = sound.get(path);
      return claimant && editionOf(claimant);
    },
  };
  return [...all, ...checkLinks(links, pages)];
}

/**
 * Where a problem with a text's address is reported: at the key `address` or `aliases` of the front
 * matter; at the folder if the file cannot be read.
 */
function placeOf(address: string, { aliases }: Claimant, folder: TextFolder) {
  const file = decodeText(folder);
  if (!file) return { file: folder.path };
  const { matter } = takeFrontMatter(file);
  const alias = aliases.indexOf(address);
  return { file: file.path, ...matter.at(alias < 0 ? ['address'] : ['aliases', alias]) };
}

/** Reports a folder whose name cannot be part of an address. */
function checkName(folder: TextFolder): Problem | undefined {
  if (isFolderName(folder.name)) return undefined;
  // The name may contain characters that would break up the message.
  const name = folder.name.replace(/[^\p{L}\p{N} ._-]/gu, '?');
  const file = `${folder.path.slice(0, -folder.name.length)}${name}/text.md`;
  return problem('folder-name', { file }, name);
}
