import type { Loaders } from './highlight-strings.ts';
import type { Labels } from './translation.ts';

/** Functions that load the strings about readers' highlights and notes, by language. */
export const noteStrings: Loaders<Labels['ownNotes']> = {
  en: async () => (await import('./en/own-notes.ts')).ownNotes,
  de: async () => (await import('./de/own-notes.ts')).ownNotes,
  ar: async () => (await import('./ar/own-notes.ts')).ownNotes,
};
