import type { AnnotatedText } from '../../highlights/annotated-text.ts';
import { type Highlight, inReadingOrder } from '../../highlights/highlight.ts';
import { toJsonLd } from '../../highlights/to-json-ld.ts';
import { toMarkdown } from '../../highlights/to-markdown.ts';
import { fill } from '../../i18n/fill.ts';
import { scopeOf } from './annotated-texts.ts';
import type { HighlightContext } from './highlight-context.ts';
import { instant } from './instant.ts';
import { noteWords as words } from './note-words.ts';
import { element } from './parts.ts';
import { storeCopies } from './saved-copies.ts';

/** The formats of downloaded files, by extension. */
export type Format = 'md' | 'jsonld';
const types = { md: 'text/markdown', jsonld: 'application/ld+json' };

/**
 * Downloads the highlights of this page's text, or on `/my-notes/` of all texts, as a file. Records
 * the time if the file contains every stored highlight.
 */
export async function saveCopy({ store, host }: HighlightContext, format: Format): Promise<void> {
  const { texts, fallback } = scopeOf(host);
  const kept = await store.all(fallback || undefined);
  const all = texts.flatMap(({ folder }) =>
    inReadingOrder(kept.filter(({ text }) => text === folder)),
  );
  const others = inReadingOrder(
    kept.filter(({ text }) => !texts.some(({ folder }) => folder === text)),
  );
  const chosen: readonly Highlight[] = [...all, ...others];
  const marked = texts.filter(({ folder }) => all.some(({ text }) => text === folder));
  const citation = ({ author, title, date, version }: AnnotatedText): string =>
    fill(words.citation, { author, title, version, date: date && ` (${date})` });
  const content =
    format === 'md'
      ? toMarkdown(chosen, marked, { title: words.title, citation })
      : toJsonLd(chosen, texts);
  const link = element('a');
  link.href = URL.createObjectURL(new Blob([content], { type: types[format] }));
  link.download = `${fallback || 'notes'}-${instant().slice(0, 10)}.${format}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  // A file with the highlights of one text does not save those of others.
  if (!fallback || kept.length === (await store.all()).length)
    await storeCopies(store, { last: instant(), reminded: false });
}
