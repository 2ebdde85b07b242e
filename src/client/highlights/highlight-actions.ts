import {
  type Colour,
  type Highlight,
  longestNote,
  type Segment,
  type Status,
} from '../../highlights/highlight.ts';
import { tombstone } from '../../highlights/tombstone.ts';
import type { HighlightContext } from './highlight-context.ts';
import { instant } from './instant.ts';
import { noteWords as words } from './note-words.ts';
import { sayTrouble } from './say-trouble.ts';

/** New values of a highlight's properties. */
interface Change {
  readonly colour?: Colour;
  readonly note?: string;
  readonly segments?: readonly Segment[];
  readonly status?: Status;
}

/** Stores a change to a highlight, reports storage problems, and returns the changed highlight. */
export async function changeHighlight(
  context: HighlightContext,
  one: Highlight,
  change: Change,
): Promise<Highlight> {
  const note = (change.note ?? one.note).slice(0, longestNote);
  const changed = { ...one, ...change, note, updated: instant() };
  await context.store.put(changed);
  sayTrouble(context);
  return changed;
}

/** Deletes a highlight, and offers to undo that. */
export async function deleteHighlight(
  { store, notice, host }: HighlightContext,
  one: Highlight,
): Promise<void> {
  await store.put(tombstone(one, instant()));
  const undo = () => store.put({ ...one, updated: instant() });
  notice.show(words.deleted, [words.undo, undo]);
  // The pressed button is gone, and the focus with it.
  host.querySelector<HTMLElement>('[data-part=notice] > button')?.focus({ preventScroll: true });
}
