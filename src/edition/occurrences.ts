import { fold, matches, type Range } from './match.ts';
import type { Edition, Passage, Scope } from './model.ts';
import { passagesOf } from './passages.ts';

/** A place where the text names an entry. */
export interface Occurrence {
  readonly passage: Passage;
  /** Position in the passage's text. */
  readonly range: Range;
}

/** An entry with the forms in which the text may name it. */
interface Named {
  readonly id: string;
  readonly forms: readonly string[];
}

/** The scopes in which `occurrencesOf` looks for names: the author’s. */
const scopes: ReadonlySet<Scope> = new Set(['text', 'notes', 'headnote']);

/** Finds where the text names each entry of the index of names; by name id, in reading order. */
export const occurrencesOf = (edition: Edition): ReadonlyMap<string, readonly Occurrence[]> =>
  findNames(
    passagesOf(edition).filter(({ scope }) => scopes.has(scope)),
    edition.names.filter(({ named }) => named === 'text'),
  );

/**
 * Finds names that only the editor's notes mention; a place is labelled with the note's heading.
 */
export const noteOccurrencesOf = ({
  annotations,
  names,
}: Edition): ReadonlyMap<string, readonly Occurrence[]> =>
  findNames(
    annotations.map(({ id, heading, text }) => ({
      id,
      scope: 'editor',
      section: '',
      label: heading,
      text,
    })),
    names.filter(({ named }) => named === 'notes'),
  );

/**
 * Finds names in passages by their forms.
 *
 * A form must match whole words, as in the search, with the same case in the first letter. Of
 * overlapping matches the longest wins: “George Meany” is not counted as “Meany” too, nor is a name
 * within a title.
 */
export function findNames(
  passages: readonly Passage[],
  names: readonly Named[],
): ReadonlyMap<string, readonly Occurrence[]> {
  const found = new Map<string, Occurrence[]>(names.map(({ id }) => [id, []]));
  for (const passage of passages)
    for (const { id, range } of longest(candidates(passage.text, names)))
      found.get(id)?.push({ passage, range });
  return found;
}

interface Candidate {
  readonly id: string;
  readonly range: Range;
}

function candidates(text: string, names: readonly Named[]): readonly Candidate[] {
  const folded = fold(text);
  return names.flatMap(({ id, forms }) =>
    forms.flatMap((form) =>
      matches(folded, fold(form).text)
        .filter(({ start }) => isCapital(text.charAt(start)) === isCapital(form.charAt(0)))
        .map((range) => ({ id, range })),
    ),
  );
}

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase();

/** Drops candidates that a longer one overlaps (the first of equal ones wins); in reading order. */
function longest(all: readonly Candidate[]): readonly Candidate[] {
  const length = ({ range }: Candidate): number => range.end - range.start;
  const kept: Candidate[] = [];
  for (const one of all.toSorted(
    (a, b) => length(b) - length(a) || a.range.start - b.range.start,
  )) {
    const { start, end } = one.range;
    if (kept.every(({ range }) => range.end <= start || range.start >= end)) kept.push(one);
  }
  return kept.toSorted((a, b) => a.range.start - b.range.start);
}
