import { insertedId } from './addresses.ts';
import type { Block } from './block.ts';
import type { Edition } from './model.ts';
import type { Ledger } from './schema.ts';

/** The words by which a published block is known again when the text around it has changed. */
export interface Fingerprint {
  readonly fingerprint: string;
  readonly opening: string;
  readonly ending: string;
}

/** Makes the fingerprint of a block's text: case, punctuation and white space do not count. */
export function fingerprint(text: string): Fingerprint {
  const words =
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return {
    fingerprint: hash(words.join(' ')),
    opening: words.slice(0, 6).join(' '),
    ending: words.slice(-6).join(' '),
  };
}

/** FNV-1a in two halves of 32 bits, as 16 hexadecimal digits: short, and the same on every machine. */
export function hash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0xcbf29ce4;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code ^ (a >>> 7), 0x01000193);
  }
  return [a, b].map((n) => (n >>> 0).toString(16).padStart(8, '0')).join('');
}

type Published = Ledger['blocks'][number];

/** What of one kind was published, and how that kind is named. */
interface Named {
  readonly published: readonly Published[];
  /** Ids that were given up, which nothing new may take. */
  readonly givenUp: readonly string[];
  /** The id of the nth. */
  readonly name: (n: number) => string;
}

/**
 * Gives each block its id: the published one where the block is known again by its words, by its
 * opening or ending, or by standing between two that are; a new one otherwise.
 */
export function assignIds(texts: readonly string[], named: Named): readonly string[] {
  const { published } = named;
  const ids: (string | undefined)[] = texts.map(() => undefined);
  if (published.length === 0) return nameTheNew(ids, named);
  const prints = texts.map(fingerprint);
  const left = new Set(published);
  const take = (same: (print: Fingerprint, one: Published) => boolean): void => {
    for (const one of left) {
      const i = prints.findIndex((print, n) => ids[n] === undefined && same(print, one));
      if (i < 0) continue;
      ids[i] = one.id;
      left.delete(one);
    }
  };
  take((a, b) => a.fingerprint === b.fingerprint);
  take((a, b) => a.opening === b.opening && a.opening !== '');
  take((a, b) => a.ending === b.ending && a.ending !== '');
  takeBetween(ids, published, left);
  return nameTheNew(ids, named);
}

/** Pairs rewritten blocks with published ones where both stand alone between the same neighbours. */
function takeBetween(
  ids: (string | undefined)[],
  published: readonly Published[],
  left: Set<Published>,
): void {
  for (const [n, block] of published.entries()) {
    if (!left.has(block)) continue;
    const before = n === 0 ? 0 : ids.indexOf(published[n - 1]?.id) + 1;
    const after = n + 1 === published.length ? ids.length : ids.indexOf(published[n + 1]?.id);
    if (after - before !== 1 || ids[before] !== undefined) continue;
    ids[before] = block.id;
    left.delete(block);
  }
}

/** Names blocks that were never published after the block they follow, or by the next free number. */
function nameTheNew(ids: readonly (string | undefined)[], named: Named): readonly string[] {
  const { published, givenUp, name } = named;
  const used = new Set([...published.map(({ id }) => id), ...givenUp]);
  const last = ids.findLastIndex((id) => id !== undefined);
  let next = published.length + 1;
  let previous = name(0);
  return ids.map((id, i) => {
    if (id !== undefined) {
      previous = id;
      return id;
    }
    const made = i > last ? free(() => name(next++), used) : inserted(previous, used);
    used.add(made);
    return made;
  });
}

const inserted = (previous: string, used: ReadonlySet<string>): string => {
  const root = previous.replace(/[a-z]+$/, '');
  let nth = 1;
  return free(() => insertedId(root, nth++), used);
};

function free(make: () => string, used: ReadonlySet<string>): string {
  for (let id = make(); ; id = make()) if (!used.has(id)) return id;
}

/** What is published with an edition: the ledger that keeps its addresses from moving. */
export function ledgerOf(edition: Edition, aliases: Readonly<Record<string, string>>): Ledger {
  const { header, sections, dateline, notes, history } = edition;
  const blocks = sections.flatMap((section) => section.blocks).filter(({ id }) => id !== '');
  const places = [
    ...header.map(({ id }) => id),
    ...sections.map(({ id }) => id),
    ...(dateline ? [dateline.id] : []),
    ...notes.flatMap((series) => series.notes.map(({ id }) => id)),
  ];
  return {
    places,
    headnotes: header.map(known),
    blocks: blocks.map(known),
    ...(dateline && { dateline: known(dateline) }),
    notes: notes.flatMap((series) => series.notes.map(known)),
    editions: history.toReversed(),
    aliases: { ...aliases },
  };
}

const known = ({ id, text }: Block): Published => ({ id, ...fingerprint(text) });
