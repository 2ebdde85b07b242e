import { codeDigest, digestOf, memoizeToDisk } from '../../cache.ts';
import type { Labels } from '../../i18n/labels.ts';
import chicago from './chicago.csl?raw';
import { citationJs, cslLocale } from './citation-js.ts';
import type { CitedText } from './cited-text.ts';
import mla from './mla.csl?raw';
import { bibtexOf, risOf } from './reference-files.ts';
import type { Work } from './works.ts';

/** A citation in one form, made: as text, and as HTML where the form has marks. */
export interface Citation {
  /** Which form it is, such as `mla-works`. */
  readonly form: Form;
  readonly text: string;
  readonly html?: string;
}

/** Ways to cite: the three styles by the place where the citation stands, and three formats of data. */
export type Form = keyof Labels['place']['forms'];

/** Where a citation points: the whole text, or a place in it by its number. */
export interface Locator {
  readonly label: 'paragraph' | 'note';
  readonly n: string;
}

/** APA comes with the processor; Chicago and MLA are ours: see their files. */
let prepared = false;
function prepareStyles(): void {
  if (prepared) return;
  const { styles } = citationJs().config.get('@csl');
  styles.add('chicago', chicago);
  styles.add('mla', mla);
  prepared = true;
}

/** The forms that a style makes: which one, and whether in the run of the text or in a list of works. */
const styled = {
  'chicago-note': ['chicago', 'cite'],
  'chicago-list': ['chicago', 'list'],
  'mla-text': ['mla', 'cite'],
  'mla-list': ['mla', 'list'],
  'apa-text': ['apa', 'cite'],
  'apa-list': ['apa', 'list'],
} as const;

const isStyled = (form: Form): form is keyof typeof styled => form in styled;

/** Every form, in the order in which readers are offered them. */
const all: readonly Form[] = [
  ...Object.keys(styled).filter((name): name is keyof typeof styled => name in styled),
  'bibtex',
  'ris',
  'csl-json',
];

/** The forms of a list of works, one a style. */
export const listForms = ['chicago-list', 'mla-list', 'apa-list'] as const;

/** The work in some forms, or in each; with a locator, as one cites that place of it. */
export function citationsOf(
  work: CitedText,
  { locator, forms = all }: { locator?: Locator; forms?: readonly Form[] } = {},
): readonly Citation[] {
  // The processor takes a second to start.
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
  prepareStyles();
  const cited = { id: work.id, ...(locator && { locator: locator.n, label: locator.label }) };
  // A processor is slow to read a work: it does so once for all forms of a style.
  const processors = new Map<string, ReturnType<typeof processorOf>>();
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
    return { form, text: written('text'), html: written('html') };
  });
}

/** The processor of a style that has read one work. */
function processorOf(style: string, work: CitedText) {
  const processor = citationJs()
    .config.get('@csl')
    .engine([work], style, cslLocale(work.language), 'text');
  processor.updateItems([work.id]);
  return processor;
}

/** The work as data. */
const dataFormats = {
  bibtex: (work: CitedText) => line(bibtexOf([forManagers(work)])),
  ris: (work: CitedText) => line(risOf([forManagers(work)])),
  'csl-json': (work: CitedText) => JSON.stringify([work], null, 2),
} as const;

/** Without the empty lines at the end; a record of RIS ends in a space, which counts. */
const line = (record: string): string => record.replace(/\n+$/, '');

/** The work as formats know it that have no date of an edition: that stands in the note. */
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
