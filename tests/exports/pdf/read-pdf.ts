import type { getDocumentProxy } from 'unpdf';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** The words of a tagged PDF in the order of its tags, without running heads and page numbers. */
export interface Read {
  /** All words except footnotes, without note references. */
  readonly body: string;
  readonly notes: string;
  readonly signs: readonly string[];
  /** All words of each page. */
  readonly pages: readonly string[];
}

/** A tag, or a leaf that refers to content of a page. */
interface Tag {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Tag[];
}

/** Reads a tagged PDF. */
export async function readPdf(pdf: Pdf): Promise<Read> {
  const body: string[] = [];
  const notes: string[] = [];
  const signs: string[] = [];
  const pages: string[] = [];
  for (let n = 1; n <= pdf.numPages; n++) {
    const page = await pdf.getPage(n);
    const words = await wordsById(page);
    pages.push([...words.values()].join(''));
    const walk = (tag: Tag, into: string[], inItem = false): void => {
      if (tag.type === 'content') into.push(words.get(tag.id ?? '') ?? '');
      // A label is a note reference or a list number; list numbers count as words.
      const isSign = tag.role === 'Lbl' && !inItem;
      const inner = isSign ? signs : tag.role === 'Note' ? notes : into;
      for (const child of tag.children ?? []) walk(child, inner, tag.role === 'LI');
    };
    walk(await page.getStructTree(), body);
  }
  return { body: body.join(''), notes: notes.join(''), signs, pages };
}

/** The words of each piece of marked content on a page. */
async function wordsById(page: Awaited<ReturnType<Pdf['getPage']>>): Promise<Map<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const words = new Map<string, string>();
  const open: string[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.at(-1) ?? '';
      words.set(id, `${words.get(id) ?? ''}${item.str}${item.hasEOL ? '\n' : ''}`);
    } else if (item.type.startsWith('begin')) open.push(item.id ?? '');
    else open.pop();
  }
  words.delete('');
  return words;
}
