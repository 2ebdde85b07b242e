import { fold, spaceless } from '../edition/match.ts';
import type { Edition, Passage, Scope } from '../edition/model.ts';
import { passagesOf } from '../edition/passages.ts';
import { editorialPassagesOf } from './editorial-passages.ts';
import { groupAdjacent } from './group-adjacent.ts';

/** A section of a text as a record of the index of all texts: HTML for indexing only. */
export interface SectionRecord {
  /** The text's path and the section's id, such as `/#what-then`. */
  readonly url: string;
  /** The index for it: that of the author's words and names, or that of the editor's words. */
  readonly layer: 'text' | 'editor';
  readonly html: string;
}

/**
 * The records of a text, in reading order: one for each section, which scales best; then those of
 * the editor's additions.
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

/**
 * Annotations add half as many words, so they have an index of their own that is loaded on demand.
 */
export const isEditors = (scope: Scope): boolean => scope === 'editor' || scope === 'emendations';

/** The value of the index's filter for a text: its path and title. */
export const filterOf = (address: string, title: string): string => `${address} ${title}`;

/**
 * The HTML of a record.
 *
 * Its title would be searched, so it is only the section's order. Filters are not searched: they
 * hold the text and the scope. An anchor before each passage allows splitting the words into
 * passages again.
 */
const page = (passages: readonly [Passage, ...Passage[]], order: number, text: string): string => {
  const meta = `data-pagefind-body data-pagefind-meta="title:${order}"`;
  const filters = `<b data-pagefind-filter="text[title], scope:${passages[0].scope}" title="${escaped(text)}"></b>`;
  const words = passages.map(
    ({ id, text }) => `<p><a id="${escaped(id)}"></a>${escaped(toIndex(text))}${ending}</p>`,
  );
  return `<html><body ${meta}>${filters}${words.join('')}</body></html>`;
};

/** Pagefind appends a full stop to text without one; this ending prevents that. */
const ending = ' ¶.';

/** The original words of a passage from those in a record. */
export const restored = (words: string): string =>
  fromIndex(words.endsWith(ending) ? words.slice(0, -ending.length) : words);

/**
 * Pagefind parts words at spaces, and not at a curly apostrophe; letters that it does not fold as the
 * matcher does it has to be told. `fromIndex` undoes all of this.
 */
export const toIndex = (text: string): string =>
  text
    .replace(/(?<=\p{L})’(?=\p{L})/gu, "'")
    .replace(printedSpace, space)
    .replace(between, ' ')
    .replace(/\S+/g, withOtherLetters);

export const fromIndex = (text: string): string =>
  text
    .replace(otherLetters, '')
    .replace(addedSpace, '')
    .replaceAll(space, ' ')
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '’');

/** Stands for a space that is printed beside a letter of a script without spaces. */
const space = '␣';
const at = spaceless.source;
const printedSpace = new RegExp(`(?<=${at})\\s|\\s(?=${at})`, 'gu');
const between = new RegExp(`(?<=${at})(?=.)|(?<=.)(?=${at})`, 'gsu');
const addedSpace = new RegExp(`(?<=${at}) | (?=${at})`, 'gu');

/** A run of signs with the words in it before it, as the matcher folds them, where Pagefind does not. */
function withOtherLetters(run: string): string {
  const others = Array.from(run.matchAll(/[\p{L}\p{N}\p{M}]+/gu), ([word]) => word).flatMap(
    (word) => {
      const { text } = fold(word);
      const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      return text === plain || spaceless.test(word) ? [] : [`␟${text} `];
    },
  );
  return others.join('') + run;
}

const otherLetters = /␟\S+ /g;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
