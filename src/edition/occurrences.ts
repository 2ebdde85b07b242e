import { fold, matches, type Range } from './match.ts';
import type { Edition, Passage, Scope } from './model.ts';
import { passagesOf } from './passages.ts';

/** A place where a passage has a name of an entry of the index of names. */
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

/** Finds where the text has each name of the index of names; by id, in reading order. */
export const occurrencesOf = (edition: Edition): ReadonlyMap<string, readonly Occurrence[]> =>
  findNames(
    passagesOf(edition).filter(({ scope }) => scopes.has(scope)),
    edition.names.filter(({ named }) => named === 'text'),
  );

/**
 * Finds the names that only the editor's annotations have; the passages are labelled with the
 * annotations' headings.
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

/**
 * The candidates that no longer one overlaps, nor an earlier one of the same length; in reading
 * order.
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
