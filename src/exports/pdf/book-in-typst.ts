import type { Element } from 'hast';
import { directionOf } from '../../edition/direction.ts';
import type { Note } from '../../edition/model.ts';
import { bookNodes, elementsOf } from '../book/blocks.ts';
import { type Book, type BookPart, idsOf, withoutTitleAgain } from '../book/book.ts';
import type { BookImage } from '../images/book-images.ts';
import { imageInTypst } from './image-in-typst.ts';
import style from './pdf.typ?raw';
import { type Context, content, literal, target } from './typst.ts';
import { blocks } from './typst-blocks.ts';

/** The book as Typst source: its style, then calls of the style's functions with the text. */
export function toTypst(
  book: Book,
  families: readonly string[],
  images: readonly BookImage[] = [],
): string {
  const { edition, labels, front, parts } = book;
  const { context, isSet } = contextOf(book, images);
  const [year, month, day] = edition.version.date.split('-').map(Number);
  const facts = [
    `title: ${literal(edition.title.text)}`,
    `author: ${literal(edition.author)}`,
    `lang: ${literal(edition.lang.split('-')[0] ?? edition.lang)}`,
    `dir: ${directionOf(edition.lang)}`,
    `date: datetime(year: ${year}, month: ${month}, day: ${day})`,
    `contents: ${literal(labels.contents)}`,
    `front: ${blocks(front, context)}`,
  ];
  const bodyParts = parts.filter(({ kind }) => kind !== 'notes');
  const ending = bodyParts.findIndex(({ kind }) => kind !== 'head' && kind !== 'text');
  const words = bodyParts.map(
    ({ kind, hast }) => `part(${literal(kind)}, ${blocks(withoutTitleAgain(hast), context)})`,
  );
  // Uncited notes have no page on which they could be footnotes, so they follow the text.
  const uncited = parts.flatMap((part) => uncitedNotes(part, isSet));
  const rest = uncited.map(({ kind, hast }) => `part(${literal(kind)}, ${blocks(hast, context)})`);
  const text = [...words.slice(0, ending), ...rest];
  const after = words.slice(ending);
  // The author's text ends with a page break.
  const body = [
    ...text,
    ...after.map((part, i) => (i === 0 ? `pagebreak(weak: true); ${part}` : part)),
  ];
  const fonts = `#let added = (${families.map((family) => `${literal(family)}, `).join('')})`;
  return `${fonts}\n${style}\n#book(${facts.join(', ')}, {${body.join('; ')}})\n`;
}

/** The notes of a part that are not footnotes, under its heading; nothing if all are footnotes. */
function uncitedNotes(part: BookPart, isSet: (id: string) => boolean): readonly BookPart[] {
  if (part.kind !== 'notes') return [];
  const left = (item: Element): boolean => !isSet(String(item.properties['id']));
  const hast = part.hast.map((element) =>
    element.tagName === 'ol'
      ? { ...element, children: elementsOf(element.children).filter(left) }
      : element,
  );
  const lists = hast.filter(({ tagName }) => tagName === 'ol');
  return lists.some(({ children }) => children.length > 0) ? [{ ...part, hast }] : [];
}

/**
 * Creates the context for converting a book: the notes of both series become footnotes, and all
 * other elements with ids can be linked to.
 */
function contextOf(
  { edition, parts }: Book,
  images: readonly BookImage[],
): {
  readonly context: Context;
  /** Whether a note has become a footnote; known once the body has been converted. */
  readonly isSet: (note: string) => boolean;
} {
  const series = edition.notes.flatMap(({ notes }) => notes);
  const notes = new Map<string, Note>(series.map((note) => [note.id, note]));
  const levels = new Map(parts.flatMap(({ contents }) => contents.map((e) => [e.id, e.level])));
  const inBody = parts
    .filter(({ kind }) => kind !== 'notes')
    .flatMap(({ hast }) => withoutTitleAgain(hast));
  const ids = new Set([
    ...inBody.flatMap(idsOf),
    ...series.flatMap(({ hast }) => elementsOf(hast).flatMap(idsOf)),
  ]);
  const set = new Map<string, string>();
  let counted = 0;
  const context: Context = {
    has: (id) => ids.has(id) && !notes.has(id),
    level: (id) => levels.get(id) ?? 1,
    count: () => counted++,
    image: (element) => imageInTypst(element, images),
    note(sign) {
      const note = notes.get(target(sign));
      const id = sign.properties['id'];
      if (!note || typeof id !== 'string') return undefined;
      const first = set.get(note.id);
      // A note becomes a footnote at its first reference; further references repeat only its sign,
      // such as a number or an asterisk.
      if (first !== undefined) return `again(${literal(note.sign)}, label(${literal(first)}))`;
      set.set(note.id, id);
      const [item] = elementsOf(note.hast);
      const words = elementsOf(bookNodes(item?.children ?? [])).map((element) =>
        element.tagName === 'p' ? content(element.children, context) : blocks([element], context),
      );
      return `note(${literal(note.sign)}, {${words.join('; parbreak(); ')}})`;
    },
  };
  return { context, isSet: (note) => set.has(note) };
}
