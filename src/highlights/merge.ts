import type { Highlight } from './highlight.ts';

/** What an import would change. */
export interface Merge {
  readonly added: readonly Highlight[];
  /** Highlights that are newer than the stored ones with the same id. */
  readonly changed: readonly Highlight[];
  /**
   * How many highlights of the file are already stored, in the same or a newer version or with
   * another id.
   */
  readonly same: number;
  /** Highlights of the file that the reader has deleted in this browser. */
  readonly deleted: readonly Highlight[];
}

/** The newer of two versions of a highlight; of equally new ones, a deleted one, or else `mine`. */
const newer = (mine: Highlight, theirs: Highlight): Highlight => {
  if (mine.updated !== theirs.updated) return mine.updated > theirs.updated ? mine : theirs;
  return theirs.deletedAt === undefined ? mine : theirs;
};

/** A key that is the same for highlights with the same words and note, even if their ids differ. */
const contentOf = ({ text, segments, note }: Highlight): string =>
  JSON.stringify([text, note.trim(), segments.map(({ block, exact }) => [block, exact.trim()])]);

/**
 * Compares the highlights of a file with the stored ones, so that an import stores no highlight
 * twice and replaces none with an older version.
 */
export function merge(kept: readonly Highlight[], incoming: readonly Highlight[]): Merge {
  const byId = new Map(kept.map((one) => [one.id, one]));
  const contents = new Set(kept.filter(({ deletedAt }) => !deletedAt).map(contentOf));
  const added: Highlight[] = [];
  const changed: Highlight[] = [];
  const deleted: Highlight[] = [];
  for (const one of incoming) {
    const mine = byId.get(one.id);
    if (!mine && contents.has(contentOf(one))) continue;
    if (!mine) added.push(one);
    else if (newer(mine, one) === mine) {
      if (mine.deletedAt !== undefined) deleted.push(one);
      continue;
    } else changed.push(one);
    byId.set(one.id, one);
    contents.add(contentOf(one));
  }
  const same = incoming.length - added.length - changed.length - deleted.length;
  return { added, changed, same, deleted };
}
