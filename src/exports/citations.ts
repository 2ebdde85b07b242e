import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { fill, labelsFor } from '../edition/labels.ts';
import type { Edition } from '../edition/model.ts';
import type { placeLabels } from '../edition/place-labels.ts';
import { type CitedText, citedText } from './cited-text.ts';
import { bibtexOf, risOf } from './reference-files.ts';
import type { Publication } from './tei-header.ts';
import type { Work } from './works.ts';

/** A citation in one form, made: as text, and as HTML where the form has marks. */
export interface Citation {
  /** Which form it is, such as `mla-works`. */
  readonly form: Form;
  readonly text: string;
  readonly html?: string;
}

/** Ways to cite: the three styles by the place where the citation stands, and three formats of data. */
export type Form = keyof (typeof placeLabels)['forms'];

/** Where a citation points: the whole text, or a place in it by its number. */
interface Locator {
  readonly label: 'paragraph' | 'note';
  readonly n: string;
}

const styles = { chicago: 'chicago', mla: 'mla', apa: 'apa' } as const;

/** APA comes with the processor; Chicago and MLA are ours: see their files. */
let prepared = false;
function prepareStyles(): void {
  if (prepared) return;
  for (const name of ['chicago', 'mla'])
    plugins.config
      .get('@csl')
      .styles.add(name, readFileSync(join(process.cwd(), 'src/exports', `${name}.csl`), 'utf8'));
  prepared = true;
}

/** The work in each form; with a locator, as one cites that place of it. */
export function citationsOf(work: CitedText, locator?: Locator): readonly Citation[] {
  prepareStyles();
  const csl = (style: keyof typeof styles, where: 'cite' | 'list', format: 'text' | 'html') => {
    const engine = plugins.config.get('@csl').engine([work], styles[style], work.language, format);
    engine.updateItems([work.id]);
    const cited = { id: work.id, ...(locator && { locator: locator.n, label: locator.label }) };
    const made =
      where === 'cite'
        ? engine.makeCitationCluster([cited])
        : engine.makeBibliography()[1].join('');
    return (format === 'html' ? made.replace(/<\/?div[^>]*>/g, '') : made).trim();
  };
  const styled = (form: Form, style: keyof typeof styles, where: 'cite' | 'list'): Citation => ({
    form,
    text: csl(style, where, 'text'),
    html: csl(style, where, 'html'),
  });
  return [
    styled('chicago-note', 'chicago', 'cite'),
    styled('chicago-list', 'chicago', 'list'),
    styled('mla-text', 'mla', 'cite'),
    styled('mla-list', 'mla', 'list'),
    styled('apa-text', 'apa', 'cite'),
    styled('apa-list', 'apa', 'list'),
    { form: 'bibtex', text: line(bibtexOf([forManagers(work)])) },
    { form: 'ris', text: line(risOf([forManagers(work)])) },
    { form: 'csl-json', text: JSON.stringify([work], null, 2) },
  ];
}

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
    ...('date-parts' in issued && { issued }),
  };
}

/** What stands in a citation where the number and the id of a place are to be filled in. */
const blank = { n: '987654321', id: '987654322', last: '987654323' } as const;

/**
 * The citations of any paragraph, of several to the one numbered `{last}`, and of any note of the
 * author’s: `{n}` is its number, `{id}` its id. One for each place would be many times the text.
 */
export function placeCitationsOf(
  edition: Edition,
  publication: Publication,
): Readonly<Record<'paragraph' | 'paragraphs' | 'note', readonly Citation[]>> {
  const address = new URL(`#${blank.id}`, publication.page).href;
  const work = citedText(edition, publication, address);
  const open = (words: string): string =>
    words.replaceAll(blank.n, '{n}').replaceAll(blank.id, '{id}').replaceAll(blank.last, '{last}');
  const cited = (label: Locator['label'], name: string, n: string): readonly Citation[] =>
    citationsOf({ ...work, note: fill(name, { n }) }, { label, n }).map(({ form, text, html }) => ({
      form,
      text: open(text),
      ...(html && { html: open(html) }),
    }));
  const { paragraph, place } = labelsFor(edition.lang);
  const span = fill(place.range, { first: blank.n, last: blank.last });
  return {
    paragraph: cited('paragraph', paragraph, blank.n),
    paragraphs: cited('paragraph', paragraph, span),
    note: cited('note', place.noteName, blank.n),
  };
}
