import type { Edition, Passage, Scope } from '../edition/model.ts';
import { passagesOf } from '../edition/passages.ts';
import { editorialPassagesOf } from './editorial-passages.ts';
import { groupAdjacent } from './group-adjacent.ts';

/** One section of a text as the index of all texts takes it: HTML made for indexing, never served. */
export interface SectionRecord {
  /** The text's path and the section's id, such as `/#what-then`. */
  readonly url: string;
  /** Which index takes it: the author's words and the names, or what the editor says of them. */
  readonly layer: 'text' | 'editor';
  readonly html: string;
}

/**
 * The records of a text, in reading order: one a section, which is what scales best; then those of
 * what the editor adds.
 */
export const recordsOf = (edition: Edition): readonly SectionRecord[] =>
  groupAdjacent(
    [...passagesOf(edition), ...editorialPassagesOf(edition)],
    ({ section }) => section,
  ).map((passages, order) => ({
    url: `${edition.address}#${passages[0].section}`,
    layer: isEditors(passages[0].scope) ? 'editor' : 'text',
    html: page(passages, order, filterOf(edition.address, edition.title.text)),
  }));

/** Annotations are half as many words again: who does not ask for them need not load them. */
export const isEditors = (scope: Scope): boolean => scope === 'editor' || scope === 'emendations';

/** How the index tells texts apart: the path of a text and its title. */
export const filterOf = (address: string, title: string): string => `${address} ${title}`;

/**
 * The record's own title would be searched, so it only gives the order of the section; filters are
 * not: they tell the text, and the names from its words. An anchor stands before each passage: by it
 * the found words are parted into passages again.
 */
const page = (passages: readonly [Passage, ...Passage[]], order: number, text: string): string => {
  const meta = `data-pagefind-body data-pagefind-meta="title:${order}"`;
  const filters = `<b data-pagefind-filter="text[title], scope:${passages[0].scope}" title="${escaped(text)}"></b>`;
  const words = passages.map(
    ({ id, text }) => `<p><a id="${escaped(id)}"></a>${escaped(straight(text))}${ending}</p>`,
  );
  return `<html><body ${meta}>${filters}${words.join('')}</body></html>`;
};

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
