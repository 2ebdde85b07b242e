import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { titleId } from '../edition/addresses.ts';
import { problem } from '../edition/problems.ts';
import type { Ledger } from '../edition/schema.ts';
import type { Reading } from './read-yaml.ts';

/** Checks that every published place is still there, or that it is recorded where it leads now. */
export default function rehypeLedger(options: { file: string; ledger: Reading<Ledger | null> }) {
  return (tree: Root, vfile: VFile): void => {
    const { file, ledger } = options;
    if (!ledger.data) return;
    const ids = new Set<unknown>([titleId]);
    visit(tree, 'element', (node) => {
      if (node.properties['id'] !== undefined) ids.add(node.properties['id']);
    });
    vfile.data.problems ??= [];
    const { places, blocks, aliases } = ledger.data;
    const leads = (id: string): boolean => ids.has(id) || ids.has(aliases[id]);
    for (const [i, id] of places.entries())
      if (!leads(id))
        vfile.data.problems.push(
          problem('place-vanished', { file, ...ledger.at(['places', i]) }, id),
        );
    for (const [i, { id, opening }] of blocks.entries())
      if (!leads(id))
        vfile.data.problems.push(
          problem('address-vanished', { file, ...ledger.at(['blocks', i]) }, id, opening),
        );
  };
}
