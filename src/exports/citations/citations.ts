import { codeDigest, digestOf, memoizeToDisk } from '../../cache.ts';
import { directionOf } from '../../edition/direction.ts';
import type { Labels } from '../../i18n/labels.ts';
import { citationJs, cslLocale } from './citation-js.ts';
import type { CitedText } from './cited-text.ts';
import { bibtexOf, risOf } from './reference-files.ts';
import type { Work } from './works.ts';

/** A citation in one form: as text, and as HTML if the form has markup. */
export interface Citation {
  /** Its form, such as `mla-list`. */
  readonly form: Form;
  /**
   * For copying as plain text. It has no directional characters, not even where a name is written
   * in another direction: they would go along unseen into the documents of others, where they
   * disturb word processors, LaTeX and searches. citeproc-js and Zotero write none either. HTML
   * is copied too, and isolates such names.
   */
  readonly text: string;
  readonly html?: string;
  /**
   * The citation's language and direction, if its language is not that of the text: the citation
   * processor supports few languages, and uses English for all others.
   */
  readonly attributes?: { readonly lang: string; readonly dir: 'ltr' | 'rtl' };
}

/**
 * Citation forms: three styles, each for notes or running text and for lists of works, and three
 * data formats.
 */
export type Form = keyof Labels['place']['forms'];

/** The number of a paragraph or note to cite. */
export interface Locator {
  readonly label: 'paragraph' | 'note';
  readonly n: string;
}

/**
 * The forms that styles produce: the style, and whether the citation is for notes and running text
 * or for a list of works.
 */
const styled = {
  'chicago-note': ['chicago', 'cite'],
  'chicago-list': ['chicago', 'list'],
  'mla-text': ['mla', 'cite'],
  'mla-list': ['mla', 'list'],
  'apa-text': ['apa', 'cite'],
  'apa-list': ['apa', 'list'],
} as const;

const isStyled = (form: Form): form is keyof typeof styled => form in styled;

/** All forms, in the order in which they are offered to readers. */
const all: readonly Form[] = [
  ...Object.keys(styled).filter((name): name is keyof typeof styled => name in styled),
  'bibtex',
  'ris',
  'csl-json',
];

/** The list-of-works form of each style. */
export const listForms = ['chicago-list', 'mla-list', 'apa-list'] as const;

/** Cites a work in the given forms; only forms for notes and running text use the locator. */
export function citationsOf(
  work: CitedText,
  { locator, forms = all }: { locator?: Locator; forms?: readonly Form[] } = {},
): readonly Citation[] {
  // Cached, because Citation.js takes a second to load.
  const asked = JSON.stringify([work, locator, forms]);
  return memoizeToDisk('citations', digestOf(codeDigest('src/exports/citations'), asked), () =>
    makeCitations(work, locator, forms),
  );
}

function makeCitations(
  work: CitedText,
  locator: Locator | undefined,
  forms: readonly Form[],
): readonly Citation[] {
  const cited = { id: work.id, ...(locator && { locator: locator.n, label: locator.label }) };
  // Loading a work into a processor is slow, so one processor makes all forms of a style.
  const processors = new Map<string, ReturnType<typeof processorOf>>();
  const lang = new Intl.Locale(cslLocale(work.language)).language;
  const isForeign = lang !== new Intl.Locale(work.language).language;
  const attributes = { lang, dir: directionOf(lang) };
  return forms.map((form): Citation => {
    if (!isStyled(form)) return { form, text: dataFormats[form](work) };
    const [style, where] = styled[form];
    const processor = processors.get(style) ?? processorOf(style, work);
    processors.set(style, processor);
    const written = (format: 'text' | 'html'): string => {
      processor.setOutputFormat(format);
      const made =
        where === 'cite'
          ? processor.makeCitationCluster([cited])
          : processor.makeBibliography()[1].join('');
      return (format === 'html' ? made.replace(/<\/?div[^>]*>/g, '') : made).trim();
    };
    const [text, html] = [written('text'), written('html')];
    return isForeign ? { form, text, html: isolate(html, work), attributes } : { form, text, html };
  });
}

/**
 * Wraps the names and titles in a citation in another language in `bdi` elements with the text's
 * language, so that right-to-left words do not reorder the rest of the citation.
 */
function isolate(html: string, { title, author, translator, editor, genre, language }: CitedText) {
  const people = [author, translator, editor].flatMap((some) => some ?? []);
  const own = [title, genre, ...people.flatMap((one) => Object.values(one))]
    .filter((words) => typeof words === 'string' && /\p{L}/u.test(words))
    .map((words) => escapeHtml(words).replace(/[^\p{L}\p{N}\s]/gu, '\\$&'))
    .sort((a, b) => b.length - a.length);
  return html.replace(
    new RegExp(own.join('|'), 'g'),
    (words) => `<bdi lang="${language}">${words}</bdi>`,
  );
}

/** Escapes text as the citation processor does in HTML. */
export const escapeHtml = (words: string): string =>
  words.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Creates a processor for a style, with one work loaded. */
function processorOf(style: string, work: CitedText) {
  const processor = citationJs()
    .config.get('@csl')
    .engine([work], style, cslLocale(work.language), 'text');
  processor.updateItems([work.id]);
  return processor;
}

const dataFormats = {
  bibtex: (work: CitedText) => line(bibtexOf([forManagers(work)])),
  ris: (work: CitedText) => line(risOf([forManagers(work)])),
  'csl-json': (work: CitedText) => JSON.stringify([work], null, 2),
} as const;

/** Removes line breaks at the end, but not the space that ends a RIS record. */
const line = (record: string): string => record.replace(/\n+$/, '');

/**
 * The work for reference managers. BibTeX and RIS have no field for the date of an edition, so it
 * goes into the field `note`.
 */
function forManagers({ issued, version, genre, note, ...work }: CitedText): Work {
  return {
    id: work.id,
    type: work.type,
    title: work.title,
    author: work.author,
    'container-title': work['container-title'],
    URL: work.URL,
    edition: version,
    note: [genre, note].filter(Boolean).join('. '),
    ...(work.translator && { translator: work.translator }),
    ...(work.editor && { editor: work.editor }),
    ...(issued && 'date-parts' in issued && { issued }),
  };
}
