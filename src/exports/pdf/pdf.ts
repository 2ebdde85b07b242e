import { elementsOf, taken } from '../book/blocks.ts';
import { type Book, idsOf } from '../book/book.ts';
import { findTypst, type Materials } from '../files/materials.ts';
import style from './pdf.typ?raw';
import { blocks, content, literal, type Setting, target } from './typst.ts';

/**
 * The book as PDF/UA-1, for A5 paper: tagged, with an outline, its fonts embedded, the author’s notes
 * at the foot of the page that cites them. Nothing where Typst, which sets it, is not installed (it
 * comes as a program for few kinds of machine); throws what Typst has to say if it cannot set the text.
 */
export async function toPdf(book: Book, materials: Materials): Promise<Uint8Array | undefined> {
  const typst = findTypst();
  if (!typst) return undefined;
  const fontBlobs = [materials.roman, materials.italic, materials.bold].map((font) =>
    Buffer.from(font),
  );
  const compiler = typst.NodeCompiler.create({ fontArgs: [{ fontBlobs }] });
  const result = compiler.compile({ mainFileContent: toTypst(book) });
  const document = result.result;
  if (!document) {
    const error = result.takeError();
    throw new Error(`Typst: ${JSON.stringify(error?.shortDiagnostics ?? [])}`);
  }
  const creationTimestamp = Date.parse(`${book.edition.version.date}T00:00:00Z`) / 1000;
  return compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp });
}

/** The book in the language of Typst: its style, then calls of its functions with the words. */
export function toTypst(book: Book): string {
  const { edition, labels, front, parts } = book;
  const setting = settingOf(book);
  const [year, month, day] = edition.version.date.split('-').map(Number);
  const facts = [
    `title: ${literal(edition.title.text)}`,
    `author: ${literal(edition.author)}`,
    `lang: ${literal(edition.lang.split('-')[0] ?? edition.lang)}`,
    `date: datetime(year: ${year}, month: ${month}, day: ${day})`,
    `contents: ${literal(labels.contents)}`,
    `front: ${blocks(front, setting)}`,
  ];
  const kept = parts.filter(({ kind }) => kind !== 'notes');
  const ending = kept.findIndex(({ kind }) => kind !== 'head' && kind !== 'text');
  const words = kept.map(({ kind, hast }, i) => {
    const part = `part(${literal(kind)}, ${blocks(hast, setting)})`;
    // Where the author’s words end, a page ends.
    return i === ending ? `pagebreak(weak: true); ${part}` : part;
  });
  return `${style}\n#book(${facts.join(', ')}, {${words.join('; ')}})\n`;
}

/** The author’s notes become footnotes; all else that has an id stays where it is. */
function settingOf({ edition, parts }: Book): Setting {
  const series = edition.notes.flatMap(({ notes }) => notes);
  const notes = new Map(series.map((note) => [note.id, note]));
  const levels = new Map(parts.flatMap(({ contents }) => contents.map((e) => [e.id, e.level])));
  const kept = parts.filter(({ kind }) => kind !== 'notes').flatMap(({ hast }) => hast);
  const ids = new Set([
    ...kept.flatMap(idsOf),
    ...series.flatMap(({ hast }) => elementsOf(hast).flatMap(idsOf)),
  ]);
  const setting: Setting = {
    has: (id) => ids.has(id) && !notes.has(id),
    level: (id) => levels.get(id) ?? 1,
    note(sign) {
      const note = notes.get(target(sign));
      if (!note) return undefined;
      const [first = ''] = note.references;
      if (sign.properties['id'] !== first)
        return `again(${literal(note.sign)}, label(${literal(first)}))`;
      const [item] = elementsOf(note.hast);
      const words = elementsOf(taken(item?.children ?? [])).map(({ tagName, children }) =>
        tagName === 'p'
          ? content(children, setting)
          : blocks([{ type: 'element', tagName, properties: {}, children }], setting),
      );
      return `note(${literal(note.sign)}, {${words.join('; parbreak(); ')}})`;
    },
  };
  return setting;
}
