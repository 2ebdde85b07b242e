import { loadStrings } from '../../i18n/highlight-strings.ts';
import { noteStrings } from '../../i18n/note-strings.ts';
import type { Labels } from '../../i18n/translation.ts';
import { highlightWords, loadHighlightWords } from './highlight-words.ts';

/**
 * All strings about highlights and notes, for editing, lists and files; undefined until they are
 * loaded.
 */
export let noteWords: Labels['highlights'] & Labels['ownNotes'];

export async function loadNoteWords(): Promise<void> {
  if (noteWords) return;
  const { lang } = document.documentElement;
  const [strings] = await Promise.all([loadStrings(noteStrings, lang), loadHighlightWords()]);
  noteWords = { ...highlightWords, ...strings };
}
