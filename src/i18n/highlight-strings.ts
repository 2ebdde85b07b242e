import type { Labels } from './translation.ts';

/** Functions that load strings, by language. */
export type Loaders<Strings> = Readonly<Record<string, () => Promise<Strings>>> & {
  readonly en: () => Promise<Strings>;
};

/**
 * The strings about highlights by language. Scripts load them when they are needed, because most
 * pages are read without highlights.
 */
export const highlightStrings: Loaders<Labels['highlights']> = {
  en: async () => (await import('./en/highlights.ts')).highlights,
  de: async () => (await import('./de/highlights.ts')).highlights,
  ar: async () => (await import('./ar/highlights.ts')).highlights,
};

/** Loads the strings for a language tag, or English ones if there is no translation. */
export const loadStrings = <Strings>(loaders: Loaders<Strings>, lang: string): Promise<Strings> =>
  (loaders[new Intl.Locale(lang).language] ?? loaders.en)();
