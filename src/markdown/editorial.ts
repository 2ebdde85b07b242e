import { annotationId } from '../edition/addresses.ts';
import type { Annotation, Editorial, Introduction, Name, Reference } from '../edition/editorial.ts';
import type { NameFile } from '../edition/editorial-schema.ts';
import { fold, matches } from '../edition/match.ts';
import { type Problem, problem } from '../edition/problems.ts';
import { likest } from '../edition/quotation.ts';
import { compileFragment } from './fragment.ts';
import type { Reading } from './input/read-yaml.ts';

/** The editor's files of a text, parsed, with their paths. */
export interface EditorialFiles {
  readonly path: string;
  readonly names: Reading<NameFile>;
  readonly references: Reading<readonly Reference[]>;
  readonly introduction: Introduction | undefined;
}

/**
 * Puts the editor's layer together and checks that its parts know each other: every source that is
 * cited stands in the bibliography and every one there is cited, every name is in the text, and
 * every note that a name points to exists.
 */
export function toEditorial(
  files: EditorialFiles,
  annotations: readonly Annotation[],
  annotationAt: (id: string) => { readonly line: number; readonly column: number },
  texts: readonly string[],
): { readonly editorial: Editorial; readonly problems: readonly Problem[] } {
  const { names, references, introduction } = files;
  const known = new Map((references.data ?? []).map((reference) => [reference.id, reference]));
  const cited = new Set([
    ...annotations.flatMap((a) => a.sources),
    ...(introduction?.sources ?? []),
  ]);
  const problems = [
    ...annotations.flatMap((annotation) =>
      checkSources(annotation, known, () => ({
        file: `${files.path}/annotations.yaml`,
        ...annotationAt(annotation.id),
      })),
    ),
    ...(introduction?.sources ?? []).flatMap((key) =>
      known.has(key) ? [] : [unknown(key, known, { file: `${files.path}/introduction.md` })],
    ),
    ...checkReferences(files, cited),
    ...checkNames(files, annotations, texts),
  ];
  const editorial: Editorial = {
    annotations,
    names: (names.data?.names ?? []).map((name) => asName(name, `${files.path}/names.yaml`)),
    notNames: (names.data?.not ?? []).map(({ form }) => form),
    references: references.data ?? [],
    introduction,
  };
  return { editorial, problems };
}

function asName({ note, dates, line, ...rest }: NameFile['names'][number], file: string): Name {
  const { blocks } = compileFragment(line, file, () => ({ line: 1, column: 1 }));
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

function checkSources(
  annotation: Annotation,
  known: ReadonlyMap<string, Reference>,
  at: () => { file: string; line: number; column: number },
): readonly Problem[] {
  const missing = annotation.sources.filter((key) => !known.has(key));
  if (missing.length > 0) return missing.map((key) => unknown(key, known, at()));
  const strong = annotation.sources.some((key) => known.get(key)?.genre !== 'reference');
  return strong ? [] : [problem('source-weak', at(), annotation.heading)];
}

function unknown(
  key: string,
  known: ReadonlyMap<string, Reference>,
  at: { file: string; line?: number; column?: number },
): Problem {
  const near = likest(key, known.keys());
  return problem('source-unknown', at, key, near ? ` The nearest is “${near}”.` : '');
}

function checkReferences(
  { path, references }: EditorialFiles,
  cited: ReadonlySet<string>,
): readonly Problem[] {
  const seen = new Set<string>();
  return (references.data ?? []).flatMap(({ id }, i): Problem[] => {
    const at = () => ({ file: `${path}/sources.json`, ...references.at([i]) });
    const twice = seen.has(id);
    seen.add(id);
    if (twice) return [problem('id-duplicate', at(), id)];
    return cited.has(id) ? [] : [problem('source-unused', at(), id)];
  });
}

function checkNames(
  { path, names }: EditorialFiles,
  annotations: readonly Annotation[],
  texts: readonly string[],
): readonly Problem[] {
  const all = names.data?.names ?? [];
  const folded = all.length > 0 ? texts.map(fold) : [];
  const ids = new Set(annotations.map(({ id }) => id));
  const seen = new Set<string>();
  return all.flatMap((name, i): Problem[] => {
    const at = () => ({ file: `${path}/names.yaml`, ...names.at(['names', i]) });
    const absent = name.forms.filter((form) => {
      const { text: wanted } = fold(form);
      return folded.every((text) => matches(text, wanted).length === 0);
    });
    const problems = absent.map((form) => problem('form-missing', at(), form, name.name));
    if (seen.has(name.id)) problems.push(problem('id-duplicate', at(), name.id));
    seen.add(name.id);
    if (name.note !== undefined && !ids.has(annotationId(name.note))) {
      const near = likest(annotationId(name.note), ids)?.replace(/^ed-/, '');
      const hint = near ? ` The nearest is “${near}”.` : '';
      problems.push(problem('note-unknown', at(), name.name, name.note, hint));
    }
    return problems;
  });
}
