import type { Edition, Passage } from '../edition/model.ts';
import { passagesOf } from '../edition/passages.ts';
import { inRuns } from './runs.ts';

/** One section of a text as the index of all texts takes it: HTML made for indexing, never served. */
export interface SectionRecord {
  /** The text's path and the section's id, such as `/#what-then`. */
  readonly url: string;
  readonly html: string;
}

/** The records of a text, in reading order: one a section, which is what scales best. */
export const recordsOf = (edition: Edition): readonly SectionRecord[] =>
  inRuns(passagesOf(edition), ({ section }) => section).map((passages, order) => ({
    url: `${edition.address}#${passages[0].section}`,
    html: page(passages, order),
  }));

/**
 * The record's own title would be searched, so it only gives the order of the section. An anchor
 * stands before each passage: by it the found words are parted into passages again.
 */
const page = (passages: readonly Passage[], order: number): string =>
  `<html><body data-pagefind-body data-pagefind-meta="title:${order}">${passages
    .map(({ id, text }) => `<p><a id="${escaped(id)}"></a>${escaped(straight(text))}${ending}</p>`)
    .join('')}</body></html>`;

/** Pagefind ends what has no full stop with one; with this at the end it adds nothing. */
const ending = ' ¶.';

/** The words of a passage as the edition has them, from those that a record gave back. */
export const restored = (words: string): string =>
  curly(words.endsWith(ending) ? words.slice(0, -ending.length) : words);

/** Pagefind does not part words at a curly apostrophe. `curly` undoes this. */
const straight = (text: string): string => text.replace(/(?<=\p{L})’(?=\p{L})/gu, "'");

const curly = (text: string): string => text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
