import { paragraphNumber } from '../../edition/addresses.ts';
import { fill } from '../../i18n/labels.ts';
import type { Copied } from '../dom/copy-text.ts';

/** A citation of a place whose number and id are still to be filled in. */
interface Template extends Copied {
  readonly form: string;
}

/** The file that the build has laid beside the text, fetched once; again if it could not be had. */
let loaded:
  | Promise<Readonly<Record<'paragraph' | 'paragraphs' | 'note', readonly Template[]>>>
  | undefined;

/** How a paragraph or a note of the author's is cited in one form; rejects if that cannot be had. */
export async function citationOf(
  path: string,
  form: string,
  { element, until }: { readonly element: HTMLElement; readonly until?: string },
): Promise<Copied> {
  loaded ??= fetch(path).then((answer) => {
    if (!answer.ok) throw new Error(`${answer.status} at ${path}`);
    return answer.json();
  });
  loaded.catch(() => (loaded = undefined));
  const { paragraph, paragraphs, note } = await loaded;
  const { id, dataset } = element;
  const number = paragraphNumber(id);
  const templates = number ? (until ? paragraphs : paragraph) : note;
  const template = templates.find((one) => one.form === form);
  if (!template) throw new Error(`There is no form “${form}”.`);
  const filled = { id, n: number ?? dataset['sign'] ?? '', last: until ?? '' };
  const { text, html } = template;
  return { text: fill(text, filled), ...(html !== undefined && { html: fill(html, filled) }) };
}
