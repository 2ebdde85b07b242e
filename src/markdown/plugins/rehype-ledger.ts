import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { titleId } from '../../edition/addresses.ts';
import { textOf } from '../../edition/block-text.ts';
import { fingerprint, type PublishedBlock } from '../../edition/ledger.ts';
import { ruleMessage } from '../../edition/problems.ts';
import type { Ledger } from '../../edition/schema.ts';
import type { Reading } from '../input/read-yaml.ts';

/**
 * Checks that every published id still exists or redirects to one that does; that the words of a
 * published note or dateline do not have another id now; and that no block has an id that
 * redirects.
 */
export default function rehypeLedger({ ledger }: { ledger: Reading<Ledger | null> }) {
  return (tree: Root): void => {
    const { file, at } = ledger;
    if (!ledger.data) return;
    const ids = new Set<unknown>([titleId]);
    const words = new Map<string, string>();
    visit(tree, 'element', (node) => {
      const { id } = node.properties;
      if (id !== undefined) ids.add(id);
      if (node.tagName === 'li' && id)
        words.set(String(id), fingerprint(textOf([node]).text).fingerprint);
    });
    const { places, blocks, dateline, notes, aliases } = ledger.data;
    const leads = (id: string): boolean => ids.has(id) || ids.has(aliases[id]);
    for (const [i, id] of places.entries())
      if (!leads(id)) file.message(...ruleMessage('place-vanished', at(['places', i]), id));
    for (const [i, { id, opening }] of blocks.entries())
      if (!leads(id))
        file.message(...ruleMessage('address-vanished', at(['blocks', i]), id, opening));
    const published = new Map(notes.map(({ id, fingerprint: own }) => [id, own]));
    const holders = new Map(
      [...words].filter(([id, now]) => published.get(id) !== now).map(([id, now]) => [now, id]),
    );
    for (const [i, { id, fingerprint: own }] of notes.entries()) {
      const holder = holders.get(own);
      if (words.get(id) !== own && holder)
        file.message(...ruleMessage('address-moved', at(['notes', i]), id, holder));
    }
    const mover = dateline && ids.has(dateline.id) && moverOf(tree, dateline, blocks);
    if (mover) file.message(...ruleMessage('dateline-moved', at(['dateline']), dateline.id, mover));
    for (const [id, to] of Object.entries(aliases))
      if (ids.has(id)) file.message(...ruleMessage('address-reused', at(['aliases', id]), id, to));
  };
}

/**
 * The id of the block that now has the text of the published dateline, if the dateline now has
 * another text.
 */
function moverOf(tree: Root, dateline: PublishedBlock, blocks: readonly PublishedBlock[]) {
  const isSame = (own: { readonly fingerprint: string }): boolean =>
    own.fingerprint === dateline.fingerprint;
  const elements = tree.children.filter((node) => node.type === 'element');
  const holders = elements
    .filter((node) => node.properties['id'] && isSame(fingerprint(textOf([node]).text)))
    .map(({ properties }) => String(properties['id']));
  if (holders.includes(dateline.id)) return undefined;
  return holders.find((holder) => !blocks.some((block) => block.id === holder && isSame(block)));
}
