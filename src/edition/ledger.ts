import { insertedId } from './addresses.ts';
import type { Block } from './block.ts';
import type { Edition } from './model.ts';
import type { Ledger } from './schema.ts';

/**
 * Identifies a published block by its words: a hash of all its words, its first six words, and its
 * last six words.
 */
type Fingerprint = Omit<PublishedBlock, 'id'>;

/** The fingerprint of a block's text, computed from its words in lower case without punctuation. */
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

/**
 * Computes a 64-bit hash in hexadecimal, from two 32-bit variants of FNV-1a; identical on every
 * machine.
 */
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

/** A block of a published edition: its id and the fingerprint of its words. */
export type PublishedBlock = Ledger['blocks'][number];

/** The published blocks of one kind, such as headnotes, and how ids of that kind are formed. */
interface Named {
  readonly published: readonly PublishedBlock[];
  /** Retired ids, which may not be reused. */
  readonly retired: readonly string[];
  /** Makes the id of a new block that gets the number `n`, from 1. */
  readonly name: (n: number) => string;
}

/**
 * Assigns an id to each block.
 *
 * A block keeps its published id if it is recognised by its words, by its opening or ending, or by
 * its position: alone between two recognised blocks, or between one and the beginning or the end of
 * the text. Other blocks get new ids.
 */
export function assignIds(texts: readonly string[], named: Named): readonly string[] {
  const { published } = named;
  const ids: (string | undefined)[] = texts.map(() => undefined);
  if (published.length === 0) return nameTheNew(ids, named);
  const prints = texts.map(fingerprint);
  const left = new Set(published);
  const take = (same: (print: Fingerprint, one: PublishedBlock) => boolean): void => {
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

/**
 * Matches a rewritten block with a published one if each is the only block between the same two
 * neighbours, or between the same neighbour and the beginning or the end of the text.
 */
function takeBetween(
  ids: (string | undefined)[],
  published: readonly PublishedBlock[],
  left: Set<PublishedBlock>,
): void {
  for (const [n, block] of published.entries()) {
    if (!left.has(block)) continue;
    const before = n === 0 ? -1 : ids.indexOf(published[n - 1]?.id);
    const after = n + 1 === published.length ? ids.length : ids.indexOf(published[n + 1]?.id);
    // The published block before this one was not recognised, so this one's position is unknown.
    if (before < 0 && n > 0) continue;
    if (after - before !== 2 || ids[before + 1] !== undefined) continue;
    ids[before + 1] = block.id;
    left.delete(block);
  }
}

/**
 * Gives new ids to the blocks that were not recognised: the next free numbers after the last
 * recognised block, elsewhere ids derived from that of the block before.
 */
function nameTheNew(ids: readonly (string | undefined)[], named: Named): readonly string[] {
  const { published, retired, name } = named;
  const used = new Set([...published.map(({ id }) => id), ...retired]);
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

/** The ledger of an edition: the record of its ids, so that later editions keep them. */
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

const known = ({ id, text }: Block): PublishedBlock => ({ id, ...fingerprint(text) });
