import type { Highlight } from '../../highlights/highlight.ts';
import { tombstone } from '../../highlights/tombstone.ts';
import type { HighlightContext } from './highlight-context.ts';
import { instant } from './instant.ts';
import { noteWords as words } from './note-words.ts';
import { sayTrouble } from './say-trouble.ts';

/** Stores a change to a highlight, reports storage problems, and returns the changed highlight. */
export async function changeHighlight(
  context: HighlightContext,
  one: Highlight,
  change: Partial<Highlight>,
): Promise<Highlight> {
  const changed = await context.store.change(one, { ...change, updated: instant() });
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
  // The pressed button, which had the focus, has been removed.
  host.querySelector<HTMLElement>('[data-part=notice] > button')?.focus({ preventScroll: true });
}
