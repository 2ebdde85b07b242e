import { fold, matches, type Range } from './match.ts';
import type { Edition, Passage, Scope } from './model.ts';
import { passagesOf } from './passages.ts';

/** A place where the text names something. */
export interface Occurrence {
  readonly passage: Passage;
  /** Where in the passage's text. */
  readonly range: Range;
}

/** Something that the text names, with the forms under which it does. */
interface Named {
  readonly id: string;
  readonly forms: readonly string[];
}

/** The author's own words: names are looked for nowhere else. */
const scopes: ReadonlySet<Scope> = new Set(['text', 'notes', 'headnote']);

/** Where the text names each entry of the edition's index of names; in reading order, by name id. */
export const occurrencesOf = (edition: Edition): ReadonlyMap<string, readonly Occurrence[]> =>
  findNames(
    passagesOf(edition).filter(({ scope }) => scopes.has(scope)),
    edition.names.filter(({ named }) => named === 'text'),
  );

/** Where the editor's notes name what the text does not; the label of a place is the note's heading. */
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
 * Finds names in passages by their forms: whole words, as the search counts them, whose first
 * letter has the form's case. Where matches overlap, the longest holds: “George Meany” is no
 * further “Meany”, and a title in which a name stands is not that name.
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

/** Those that no longer one overlaps; of two alike, the one that stands first. In reading order. */
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
