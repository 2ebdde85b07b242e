import type { Edition, Passage } from '../edition/model.ts';
import { passagesOf } from '../edition/passages.ts';
import { editorialPassagesOf } from './editorial-passages.ts';
import { isEditors } from './editorial-results.ts';
import { toIndex, writeItalics } from './index-text.ts';

/**
 * A section of a text, or of what the editor has added to it, as a record of one of the two indexes of
 * all texts; its HTML is never published.
 */
export interface SectionRecord {
  /** The text's path and the section's id, such as `/#what-then`. */
  readonly url: string;
  /**
   * The search index that the record belongs to: `text`, which has what the source prints and the
   * index of names, or `editor`, which has the editor's other words.
   */
  readonly layer: 'text' | 'editor';
  readonly html: string;
}

/**
 * The records of a text: one for each section, in reading order, then those of the editor's
 * additions.
 */
export const recordsOf = (edition: Edition): readonly SectionRecord[] =>
  [
    ...Map.groupBy(
      [...passagesOf(edition), ...editorialPassagesOf(edition)],
      ({ section }) => section,
    ),
  ].map(([section, passages], order) => ({
    url: `${edition.address}#${section}`,
    layer: passages.some(({ scope }) => isEditors(scope)) ? 'editor' : 'text',
    html: page(passages, order, filterOf(edition.address, edition.title.text)),
  }));

/** The value of the index's filter for a text: its path and title. */
export const filterOf = (address: string, title: string): string => `${address} ${title}`;

/**
 * The HTML of a record.
 *
 * Pagefind searches titles too, so the title is only the position of the section in its text. The path and title of
 * the text and the scope are filters, which are not searched. An anchor before each passage allows
 * `fragment.ts` to split the words into passages again.
 */
const page = (passages: readonly Passage[], order: number, text: string): string => {
  const meta = `data-pagefind-body data-pagefind-meta="title:${order}"`;
  const filters = `<b data-pagefind-filter="text[title], scope:${passages[0]?.scope}" title="${escaped(text)}"></b>`;
  const ranges = writeItalics(passages);
  const italics = ranges && `<b data-pagefind-meta="italics[title]" title="${ranges}"></b>`;
  const words = passages.map(
    ({ id, text }) => `<p><a id="${escaped(id)}"></a>${escaped(toIndex(text))}</p>`,
  );
  return `<html><body ${meta}>${filters}${italics}${words.join('')}</body></html>`;
};

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
