import { annotationId } from '../edition/addresses.ts';
import {
  type Annotation,
  type Editorial,
  type Name,
  type Reference,
  spokenName,
} from '../edition/editorial.ts';
import type { AnnotationFile, NameFile, QuotationFile } from '../edition/editorial-schema.ts';
import { fold } from '../edition/match.ts';
import { finderOf } from '../edition/occurrences.ts';
import { type Point, ruleMessage } from '../edition/problems.ts';
import { closestMatch } from '../edition/quotation.ts';
import { compileInline } from './fragment.ts';
import type { Reading } from './input/read-yaml.ts';
import type { ReadIntroduction } from './introduction.ts';
import type { FoundQuotation } from './plugins/rehype-quotations.ts';
import { checkQuotations, toQuotations } from './quotations.ts';

/** The parsed files from which `toEditorial` assembles the editor's additions. */
export interface EditorialFiles {
  readonly annotations: Reading<AnnotationFile>;
  readonly names: Reading<NameFile>;
  readonly references: Reading<readonly Reference[]>;
  readonly quotations: Reading<QuotationFile>;
  readonly introduction: ReadIntroduction | undefined;
}

/**
 * Assembles the editor's additions, and reports inconsistencies between them, such as references to
 * sources, names or annotations that do not exist, sources that are never cited, and forms of names
 * that do not occur.
 */
export function toEditorial(
  files: EditorialFiles,
  annotations: readonly Annotation[],
  quoted: readonly FoundQuotation[],
  texts: readonly string[],
): Editorial {
  checkSources(files);
  checkReferences(files);
  checkNames(files, texts);
  const { names, references, quotations, introduction } = files;
  checkQuotations(quotations, {
    names: names.data && idsOf(names.data.names),
    references: references.data && idsOf(references.data),
    annotations: files.annotations.data && idsOf(files.annotations.data),
  });
  return {
    annotations,
    names: (names.data?.names ?? []).map((name, i) => asName(name, names, i)),
    notNames: (names.data?.not ?? []).map(({ form }) => form),
    references: references.data ?? [],
    quotations: toQuotations(quotations, quoted),
    introduction: introduction?.introduction,
  };
}

const idsOf = (entries: readonly { readonly id: string }[]): readonly string[] =>
  entries.map(({ id }) => id);

function asName(
  { note, line, full, identifiers = {}, ...rest }: NameFile['names'][number],
  { file, at }: Reading<NameFile>,
  i: number,
): Name {
  const { text, hast } = compileInline(line, { file, at: () => at(['names', i, 'line']) });
  const { wikidata, viaf, gnd } = identifiers;
  return {
    ...rest,
    full: full ?? (rest.kind === 'person' ? spokenName(rest.name) : rest.name),
    line: text,
    hast,
    note: note === undefined ? undefined : annotationId(note),
    sameAs: [
      ...(wikidata ? [`https://www.wikidata.org/entity/${wikidata}`] : []),
      ...(viaf ? [`https://viaf.org/viaf/${viaf}`] : []),
      ...(gnd ? [`https://d-nb.info/gnd/${gnd}`] : []),
    ],
  };
}

/**
 * Reports sources that annotations or the introduction cite but the bibliography lacks, and
 * annotations that cite only reference works.
 */
function checkSources({ annotations, introduction, references }: EditorialFiles): void {
  // If the bibliography is unreadable, no source can be said to be missing from it.
  if (!references.data) return;
  const known = new Map(references.data.map((reference) => [reference.id, reference]));
  const unknown = (key: string, place: Point) => {
    const near = closestMatch(key, known.keys());
    return ruleMessage('source-unknown', place, key, near ? ` Did you mean “${near}”?` : '');
  };
  for (const [i, { sources, heading }] of (annotations.data ?? []).entries()) {
    for (const [n, key] of sources.entries())
      if (!known.has(key))
        annotations.file.message(...unknown(key, annotations.at([i, 'sources', n])));
    if (sources.every((key) => known.get(key)?.genre === 'reference'))
      annotations.file.message(...ruleMessage('source-weak', annotations.at([i]), heading));
  }
  for (const [i, key] of (introduction?.introduction.sources ?? []).entries())
    if (!known.has(key))
      introduction?.matter.file.message(...unknown(key, introduction.matter.at(['sources', i])));
}

/** Reports duplicate sources, and sources that are never cited. */
function checkReferences(files: EditorialFiles): void {
  const { annotations, quotations, introduction } = files;
  const { data, file, at } = files.references;
  // If a file is unreadable, sources may be cited there.
  const isKnown =
    annotations.data !== undefined &&
    quotations.data !== undefined &&
    (!introduction || introduction.matter.data !== undefined);
  const cited = new Set([
    ...(annotations.data ?? []).flatMap(({ sources }) => sources),
    ...(quotations.data ?? []).flatMap(({ source }) => source ?? []),
    ...(introduction?.introduction.sources ?? []),
  ]);
  const seen = new Set<string>();
  for (const [i, { id }] of (data ?? []).entries()) {
    if (seen.has(id)) file.message(...ruleMessage('id-duplicate', at([i]), id));
    else if (isKnown && !cited.has(id)) file.message(...ruleMessage('source-unused', at([i]), id));
    seen.add(id);
  }
}

/** What messages call the places where forms of names are looked for. */
const places = { text: 'in the text', notes: 'in the notes of annotations.yaml' } as const;

/**
 * Reports forms of names that do not occur where `named` says (in the text or in the annotations),
 * duplicate ids, and references to annotations that do not exist.
 */
function checkNames({ annotations, names }: EditorialFiles, texts: readonly string[]): void {
  const { file, at } = names;
  const all = names.data?.names ?? [];
  // If `annotations.yaml` is unreadable, forms may occur in it.
  const notes = annotations.data?.map(({ body }) => body);
  const folded = {
    text: all.length > 0 ? texts.map(fold) : [],
    notes: all.length > 0 ? notes?.map(fold) : [],
  };
  const ids = annotations.data && new Set(annotations.data.map(({ id }) => id));
  const seen = new Set<string>();
  for (const [i, { id, name, forms, named, note }] of all.entries()) {
    for (const [n, form] of forms.entries()) {
      const find = finderOf(form);
      const place = at(['names', i, 'forms', n]);
      if (folded[named]?.every((text) => find(text).length === 0))
        file.message(...ruleMessage('form-missing', place, form, name, places[named]));
    }
    if (seen.has(id)) file.message(...ruleMessage('id-duplicate', at(['names', i]), id));
    seen.add(id);
    if (note === undefined || !ids || ids.has(note)) continue;
    const near = closestMatch(note, ids);
    const hint = near ? ` Did you mean “${near}”?` : '';
    file.message(...ruleMessage('note-unknown', at(['names', i, 'note']), name, note, hint));
  }
}
