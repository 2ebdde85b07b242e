import { ownNotes as en } from '../../i18n/en/own-notes.ts';
import type { Labels } from '../../i18n/translation.ts';
import { type HighlightWords, highlightWords } from './highlight-words.ts';

/**
 * All strings about highlights and notes: those for the text's page, and those for lists and files.
 */
export const noteWords: HighlightWords & Labels['ownNotes'] = { ...highlightWords, ...en };
