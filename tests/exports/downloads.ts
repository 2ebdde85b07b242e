import type { Edition } from '../../src/edition/model.ts';
import { type Book, bookOf } from '../../src/exports/book/book.ts';
import { essay } from '../essay/edition.ts';
import { everything } from './everything.ts';

/** Where the texts of the tests are said to be published, and by whom. */
export const publication = {
  page: new URL('https://texts.example/reader/'),
  site: 'A site',
  publisher: 'A publisher',
};

/** The texts that every file is made of here: one that is real, and one that has everything. */
export const texts: readonly (readonly [name: string, edition: Edition])[] = [
  ['the essay', essay()],
  ['a text with everything in it', everything()],
];

/** An edition as a book. */
export const asBook = (edition: Edition): Book => bookOf(edition, publication);

/** Words without what a format may put between them. */
export const bare = (words: string): string => words.replace(/[\s\u00ad\u200b]+/g, '');

/**
 * The words of an element as they are shown, with the numbers of lists, but without signs of notes and
 * numbers of paragraphs.
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

/** Everything that an edition has to say, a piece after the other, in the order of a book. */
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
        // What stands before the first heading has none.
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

/** The pieces that do not follow one another in some words. */
export function missingFrom(words: string, pieces: readonly string[]): readonly string[] {
  let from = 0;
  return pieces.filter((piece) => {
    const wanted = bare(piece);
    const at = words.indexOf(wanted, from);
    if (at >= 0) from = at + wanted.length;
    return at < 0;
  });
}
