import { annotationId } from '../edition/addresses.ts';
import type { Annotation, Editorial, Name, Reference } from '../edition/editorial.ts';
import type { AnnotationFile, NameFile } from '../edition/editorial-schema.ts';
import { fold, matches } from '../edition/match.ts';
import { type Point, ruleMessage } from '../edition/problems.ts';
import { closestMatch } from '../edition/quotation.ts';
import { compileFragment } from './fragment.ts';
import type { Reading } from './input/read-yaml.ts';
import type { ReadIntroduction } from './introduction.ts';

/** The editor's files of a text, parsed. */
export interface EditorialFiles {
  readonly annotations: Reading<AnnotationFile>;
  readonly names: Reading<NameFile>;
  readonly references: Reading<readonly Reference[]>;
  readonly introduction: ReadIntroduction | undefined;
}

/**
 * Puts the editor's layer together and checks that its parts know each other: every source that is
 * cited stands in the bibliography and every one there is cited, every name is in the text, and
 * every note that a name points to exists.
 */
export function toEditorial(
  files: EditorialFiles,
  annotations: readonly Annotation[],
  texts: readonly string[],
): Editorial {
  checkSources(files);
  checkReferences(files);
  checkNames(files, texts);
  const { names, references, introduction } = files;
  return {
    annotations,
    names: (names.data?.names ?? []).map((name, i) => asName(name, names, i)),
    notNames: (names.data?.not ?? []).map(({ form }) => form),
    references: references.data ?? [],
    introduction: introduction?.introduction,
  };
}

function asName(
  { note, dates, line, ...rest }: NameFile['names'][number],
  { file, at }: Reading<NameFile>,
  i: number,
): Name {
  const blocks = compileFragment(line, { file, at: () => at(['names', i, 'line']) });
  const inside = blocks.flatMap(({ hast }) =>
    hast.flatMap((node) => (node.type === 'element' ? node.children : [])),
  );
  return {
    ...rest,
    dates,
    line: blocks.map(({ text }) => text).join(' '),
    hast: inside,
    note: note === undefined ? undefined : annotationId(note),
  };
}

/** Reports sources that are cited and not in the bibliography, and notes that rest on too little. */
function checkSources({ annotations, introduction, references }: EditorialFiles): void {
  // Where the bibliography itself cannot be read, nothing is known of what it lacks.
  if (!references.data) return;
  const known = new Map(references.data.map((reference) => [reference.id, reference]));
  const unknown = (key: string, place: Point) => {
    const near = closestMatch(key, known.keys());
    return ruleMessage('source-unknown', place, key, near ? ` The nearest is “${near}”.` : '');
  };
  for (const [i, { sources, heading }] of (annotations.data ?? []).entries()) {
    const missing = sources.flatMap((key, n) => (known.has(key) ? [] : [[key, n] as const]));
    for (const [key, n] of missing)
      annotations.file.message(...unknown(key, annotations.at([i, 'sources', n])));
    const isStrong = sources.some((key) => known.get(key)?.genre !== 'reference');
    if (missing.length === 0 && !isStrong)
      annotations.file.message(...ruleMessage('source-weak', annotations.at([i]), heading));
  }
  for (const [i, key] of (introduction?.introduction.sources ?? []).entries())
    if (!known.has(key))
      introduction?.matter.file.message(...unknown(key, introduction.matter.at(['sources', i])));
}

/** Reports sources that stand twice, and those that nothing cites. */
function checkReferences({ annotations, introduction, references }: EditorialFiles): void {
  const { data, file, at } = references;
  // What a file that cannot be read cites is not known.
  const isKnown =
    annotations.data !== undefined && (!introduction || introduction.matter.data !== undefined);
  const cited = new Set([
    ...(annotations.data ?? []).flatMap(({ sources }) => sources),
    ...(introduction?.introduction.sources ?? []),
  ]);
  const seen = new Set<string>();
  for (const [i, { id }] of (data ?? []).entries()) {
    if (seen.has(id)) file.message(...ruleMessage('id-duplicate', at([i]), id));
    else if (isKnown && !cited.has(id)) file.message(...ruleMessage('source-unused', at([i]), id));
    seen.add(id);
  }
}

/** Reports names that the text does not have, that stand twice, or that point to no note. */
function checkNames({ annotations, names }: EditorialFiles, texts: readonly string[]): void {
  const { file, at } = names;
  const all = names.data?.names ?? [];
  const folded = all.length > 0 ? texts.map(fold) : [];
  const ids = annotations.data && new Set(annotations.data.map(({ id }) => id));
  const seen = new Set<string>();
  for (const [i, { id, name, forms, note }] of all.entries()) {
    for (const [n, form] of forms.entries()) {
      const { text: wanted } = fold(form);
      if (folded.every((text) => matches(text, wanted).length === 0))
        file.message(...ruleMessage('form-missing', at(['names', i, 'forms', n]), form, name));
    }
    if (seen.has(id)) file.message(...ruleMessage('id-duplicate', at(['names', i]), id));
    seen.add(id);
    if (note === undefined || !ids || ids.has(note)) continue;
    const near = closestMatch(note, ids);
    const hint = near ? ` The nearest is “${near}”.` : '';
    file.message(...ruleMessage('note-unknown', at(['names', i, 'note']), name, note, hint));
  }
}
