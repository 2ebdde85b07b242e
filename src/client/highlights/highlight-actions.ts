import {
  type Colour,
  type Highlight,
  longestNote,
  type Segment,
  type Status,
} from '../../highlights/highlight.ts';
import { tombstone } from '../../highlights/tombstone.ts';
import type { HighlightKeeper } from './highlight-keeper.ts';
import { instant } from './instant.ts';
import { noteWords as words } from './note-words.ts';
import { sayTrouble } from './say-trouble.ts';

/** The editable properties of a highlight. */
interface Change {
  readonly colour?: Colour;
  readonly note?: string;
  readonly segments?: readonly Segment[];
  readonly status?: Status;
}

/** Stores a reader's change to a highlight. */
export async function changeHighlight(
  keeper: HighlightKeeper,
  one: Highlight,
  change: Change,
): Promise<Highlight> {
  const note = (change.note ?? one.note).slice(0, longestNote);
  const changed = { ...one, ...change, note, updated: instant() };
  await keeper.store.put(changed);
  sayTrouble(keeper);
  return changed;
}

/** Deletes a highlight, and offers to undo that. */
export async function deleteHighlight(
  { store, notice }: HighlightKeeper,
  one: Highlight,
): Promise<void> {
  await store.put(tombstone(one, instant()));
  const undo = () => store.put({ ...one, updated: instant() });
  notice.show(words.deleted, [words.undo, undo]);
}
