import { type Folded, fold, letter, matcherOf, type Range } from './match.ts';
import type { Edition, Passage, Scope } from './model.ts';
import { passagesOf } from './passages.ts';

/** A place in a passage where a name from the index of names occurs. */
export interface Occurrence {
  readonly passage: Passage;
  /** Position in the passage's text. */
  readonly range: Range;
}

/** An entry of the index of names, with the spellings to look for. */
interface Named {
  readonly id: string;
  readonly forms: readonly string[];
}

/** The scopes in which `occurrencesOf` looks for names: all except those of the editor's words. */
const scopes: ReadonlySet<Scope> = new Set(['text', 'notes', 'headnote']);

/**
 * Finds where each name in the index of names occurs in the text; keyed by id, in reading order.
 */
export const occurrencesOf = (edition: Edition): ReadonlyMap<string, readonly Occurrence[]> =>
  findNames(
    passagesOf(edition).filter(({ scope }) => scopes.has(scope)),
    edition.names.filter(({ named }) => named === 'text'),
  );

/**
 * Finds the occurrences of names that only the editor's annotations mention; the passages are
 * labelled with the annotations' headings.
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
 * overlapping matches the longest counts: “George Meany” is not counted as “Meany” too, nor is a
 * name within the title of a work that has an entry.
 */
export function findNames(
  passages: readonly Passage[],
  names: readonly Named[],
): ReadonlyMap<string, readonly Occurrence[]> {
  const found = new Map<string, Occurrence[]>(names.map(({ id }) => [id, []]));
  const forms = names.flatMap(({ id, forms: own }) =>
    own.map((form) => ({ id, find: finderOf(form), first: form.charAt(0) })),
  );
  for (const passage of passages) {
    const folded = fold(passage.text);
    const all = forms.flatMap(({ id, find, first }) =>
      find(folded)
        .filter(({ start }) => isCapital(passage.text.charAt(start)) === isCapital(first))
        .map((range) => ({ id, range })),
    );
    for (const { id, range } of longest(all)) found.get(id)?.push({ passage, range });
  }
  return found;
}

/** Prepares a form of a name for finding it in many texts; one without letters is found nowhere. */
export const finderOf = (form: string): ((folded: Folded) => readonly Range[]) =>
  letter.test(form) ? matcherOf(fold(form).text) : () => [];

interface Candidate {
  readonly id: string;
  readonly range: Range;
}

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase();

/**
 * Of overlapping candidates, keeps the longest, or the first of the same length; the result is in
 * reading order.
 */
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
