import type { Edition } from '../../src/edition/model.ts';
import { type Book, bookOf } from '../../src/exports/book/book.ts';
import { essay } from '../essay/edition.ts';
import { everything } from './everything.ts';

/** Where and by whom the texts of the tests are published. */
export const publication = {
  page: new URL('https://texts.example/reader/'),
  site: 'A site',
  publisher: 'A publisher',
};

/** The texts to export: the real one, and one with every feature. */
export const texts: readonly (readonly [name: string, edition: Edition])[] = [
  ['the essay', essay()],
  ['a text with everything in it', everything()],
];

/** Converts an edition to a book. */
export const asBook = (edition: Edition): Book => bookOf(edition, publication);

/** Removes characters that a format may insert between or within words. */
export const bare = (words: string): string => words.replace(/[\s\u00ad\u200b]+/g, '');

/**
 * The words of an element as displayed, with list numbers but without note references and paragraph
 * numbers.
 */
export function shownWords(element: Element): string {
  const copy = element.ownerDocument.createElement('div');
  copy.innerHTML = element.innerHTML;
  for (const apart of copy.querySelectorAll('sup:has(a), .number')) apart.remove();
  for (const item of copy.querySelectorAll('ol > li[value]')) {
    const delimiter = item.parentElement?.getAttribute('data-delimiter') ?? '.';
    item.prepend(`${item.getAttribute('value')}${delimiter} `);
  }
  return copy.textContent;
}

/** All pieces of text in an edition, in the order of a book. */
export function wordsOf(edition: Edition): { readonly text: string[]; readonly editor: string[] } {
  const { title, author, date, description, header, sections, dateline, notes } = edition;
  return {
    text: [
      title.text,
      author,
      date,
      description,
      edition.version.number,
      edition.rights.statement ?? '',
      ...header.map(({ text }) => text),
      ...sections.flatMap(({ heading, number, blocks }) => [
        // Content before the first heading has no heading.
        ...(heading.id ? [[number, heading.text].filter(Boolean).join(' ')] : []),
        ...blocks.map(({ text }) => text),
      ]),
      ...(dateline ? [dateline.text] : []),
      ...notes.flatMap((series) => series.notes.map(({ text }) => text)),
    ],
    editor: [
      ...edition.emendations.flatMap(({ reading, source, change, reason }) =>
        change === 'words' ? [reading, source, reason] : [reading, reason],
      ),
      ...edition.doubts.flatMap(({ target, conjecture, reason }) => [
        target.exact,
        ...(conjecture ? [conjecture] : []),
        reason,
      ]),
      ...(edition.introduction?.blocks ?? []).map(({ text }) => text),
      ...edition.annotations.flatMap(({ heading, text }) => [heading, text]),
    ],
  };
}

/** The pieces that are not found in sequence. */
export function missingFrom(words: string, pieces: readonly string[]): readonly string[] {
  let from = 0;
  return pieces.filter((piece) => {
    const wanted = bare(piece);
    const at = words.indexOf(wanted, from);
    if (at >= 0) from = at + wanted.length;
    return at < 0;
  });
}
