import { ownNotes as en } from '../../i18n/en/own-notes.ts';
import type { Labels } from '../../i18n/translation.ts';
import { type HighlightWords, highlightWords } from './highlight-words.ts';

/** All words about highlights and notes: those of the page of the text, and those of lists and files. */
export const noteWords: HighlightWords & Labels['ownNotes'] = { ...highlightWords, ...en };
