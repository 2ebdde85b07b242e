import { annotationId, paragraphNumber } from '../../edition/addresses.ts';
import { dayOf } from '../../i18n/day.ts';
import { fill } from '../../i18n/fill.ts';
import type { Copied } from '../dom/copy-text.ts';
import type { Place } from './place.ts';

/** A template of a citation, with placeholders such as `{n}`; `form` is the name of its format. */
interface Template extends Copied {
  readonly form: string;
}

/** The templates of the text, fetched once, and again after a failure. */
let loaded:
  | Promise<Readonly<Record<'paragraph' | 'note' | 'annotation', readonly Template[]>>>
  | undefined;

/**
 * Returns the citation of a paragraph or note in a format, from the templates at `path`; rejects if
 * they cannot be loaded or lack the format.
 */
export async function citationOf(
  path: string,
  form: string,
  { element }: Pick<Place, 'element'>,
): Promise<Copied> {
  loaded ??= fetch(path).then((answer) => {
    if (!answer.ok) throw new Error(`${answer.status} at ${path}`);
    return answer.json();
  });
  loaded.catch(() => (loaded = undefined));
  const { paragraph, note, annotation } = await loaded;
  const { id, dataset } = element;
  const { date } = dataset;
  const number = paragraphNumber(id);
  const isEditors = id.startsWith(annotationId(''));
  const ofNotes = isEditors ? annotation : note;
  const templates = number ? paragraph : ofNotes;
  const template = templates.find((one) => one.form === form);
  if (!template) throw new Error(`There is no form “${form}”.`);
  const filled = {
    id,
    n: number ?? dataset['sign'] ?? '',
    heading: element.querySelector('.head b')?.textContent ?? '',
    date: date ? dayOf(date, document.documentElement.lang) : '',
  };
  const { text, html } = template;
  return { text: fill(text, filled), ...(html !== undefined && { html: fill(html, filled) }) };
}
