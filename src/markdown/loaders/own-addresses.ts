import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../input/decode.ts';
import { takeFrontMatter } from '../input/front-matter.ts';
import { isPartName } from '../input/parts.ts';
import { fileNames } from '../input/text-folder.ts';
import { readWithin } from './read-within.ts';

/**
 * Finds the addresses that front matter sets, by folder, so that links to a folder can be resolved.
 * They are needed before any text is compiled, so only front matter is read.
 */
export function ownAddresses(
  root: string,
  folders: readonly string[],
): Readonly<Record<string, string>> {
  const addresses: Record<string, string> = {};
  for (const folder of folders) {
    const file = firstFile(join(root, folder));
    const bytes = file === undefined ? undefined : readWithin(root, join(root, folder, file));
    if (bytes === undefined || typeof bytes === 'string') continue;
    const head = new TextDecoder().decode(bytes.subarray(0, 10_000));
    if (!/^address\s*:/m.test(head)) continue;
    const address = takeFrontMatter(decode(folder, bytes)).matter.data?.address;
    if (address) addresses[folder] = address;
  }
  return addresses;
}

/** The file in which a text begins. */
function firstFile(folder: string): string | undefined {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  const names = readdirSync(folder);
  return names.includes(fileNames.text) ? fileNames.text : names.filter(isPartName).sort()[0];
}
