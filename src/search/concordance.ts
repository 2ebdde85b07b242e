import { matches, spaceless } from '../edition/match.ts';
import type { Passage } from '../edition/model.ts';
import { languageWordsOf } from '../edition/words.ts';
import { foldedOf } from './find.ts';

/** A passage that contains a word, and how many times it does. */
interface PassageCount {
  readonly passage: Passage;
  readonly count: number;
}

/**
 * A word of the text, with the passages that contain it and the counts that a search for it gives.
 */
export interface ConcordanceEntry {
  /** The folded word, as the search compares it. */
  readonly word: string;
  /** The most frequent spelling of the word in the text. */
  readonly shown: string;
  readonly count: number;
  readonly places: readonly PassageCount[];
}

/** The words of a text, sorted, and grouped by first letter. */
export interface Concordance {
  /**
   * Entries by initial letter; words that begin with a digit are under `0`, those that begin with a
   * Chinese character under `Hani`.
   */
  readonly letters: ReadonlyMap<string, readonly ConcordanceEntry[]>;
  /** The number of distinct words omitted, and how many times they occur in all. */
  readonly skipped: { readonly words: number; readonly count: number };
}

/** Makes the concordance of passages in a language, without the folded words in `skip`. */
export function concordance(
  passages: readonly Passage[],
  skip: ReadonlySet<string>,
  lang: string,
): Concordance {
  const found = collect(passages, lang);
  const kept = [...found.values()].filter(({ word }) => !skip.has(word));
  const left = [...found.values()].filter(({ word }) => skip.has(word));
  const entries = kept.map(entry).sort(inOrder);
  return {
    letters: Map.groupBy(entries, ({ word }) => letterOf(word)),
    skipped: { words: left.length, count: left.reduce((sum, { count }) => sum + count, 0) },
  };
}

/** Sorts words that begin with a digit by their number, other words by code unit. */
const inOrder = (a: ConcordanceEntry, b: ConcordanceEntry): number =>
  (/^\d/.test(a.word) && /^\d/.test(b.word)
    ? Number.parseInt(a.word, 10) - Number.parseInt(b.word, 10)
    : 0) || (a.word < b.word ? -1 : 1);

interface Uses {
  readonly word: string;
  count: number;
  readonly spellings: Map<string, number>;
  readonly places: Map<Passage, number>;
}

function collect(passages: readonly Passage[], lang: string): Map<string, Uses> {
  const found = new Map<string, Uses>();
  for (const passage of passages) {
    for (const { word, start, end } of languageWordsOf(foldedOf(passage), passage.text, lang)) {
      const uses = found.get(word) ?? { word, count: 0, spellings: new Map(), places: new Map() };
      found.set(word, uses);
      uses.count++;
      add(uses.spellings, passage.text.slice(beginning(passage.text, start), end));
      add(uses.places, passage);
    }
  }
  const inSpaceless = [...found.values()].filter(({ word }) => spaceless.test(word));
  if (inSpaceless.length > 0) {
    const passagesWith = passagesByLetters(passages);
    for (const uses of inSpaceless) recount(uses, passagesWith(uses.word));
  }
  return found;
}

/**
 * Where a word begins in the original: before the signs that folding drops, such as the ayin in
 * “ʿAlī”, but not an apostrophe.
 */
function beginning(text: string, start: number): number {
  let at = start;
  while (/(?!\u02bc)[\p{Lm}\p{M}]/u.test(text.charAt(at - 1))) at--;
  return at;
}

/** The code units of a text, and the pairs of adjacent ones. */
const pairsOf = (text: string): readonly string[] =>
  Array.from({ length: text.length }, (_, i) => [
    text.slice(i, i + 1),
    text.slice(i, i + 2),
  ]).flat();

/**
 * Makes a function that returns, in order, the passages that may contain a folded word: those with
 * the rarest of its pairs of code units. To look for each of thousands of words in all passages
 * would take too long.
 */
function passagesByLetters(passages: readonly Passage[]): (word: string) => readonly Passage[] {
  const having = new Map<string, Passage[]>();
  for (const passage of passages) {
    for (const pair of new Set(pairsOf(foldedOf(passage).text))) {
      const known = having.get(pair);
      if (known) known.push(passage);
      else having.set(pair, [passage]);
    }
  }
  return (word) =>
    pairsOf(word)
      .map((pair) => having.get(pair) ?? [])
      .reduce((a, b) => (b.length < a.length ? b : a));
}

/**
 * Counts a word of a writing system without spaces as the search does: every occurrence of its
 * letters.
 */
function recount(uses: Uses, passages: readonly Passage[]): void {
  uses.count = 0;
  uses.places.clear();
  for (const passage of passages) {
    const { length } = matches(foldedOf(passage), uses.word);
    if (length > 0) uses.places.set(passage, length);
    uses.count += length;
  }
}

const add = <Key>(counts: Map<Key, number>, key: Key): unknown =>
  counts.set(key, (counts.get(key) ?? 0) + 1);

const entry = ({ word, count, spellings, places }: Uses): ConcordanceEntry => ({
  word,
  shown: commonest(spellings),
  count,
  places: [...places].map(([passage, times]) => ({ passage, count: times })),
});

/** The most frequent spelling; of equally frequent ones the lower-case one, which sorts last. */
const commonest = (spellings: ReadonlyMap<string, number>): string =>
  [...spellings].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] > a[0]) ? b : a))[0];

const letterOf = (word: string): string => {
  const [first = ''] = word;
  if (/\p{Script=Han}/u.test(first)) return 'Hani';
  return /\p{L}/u.test(first) ? first.toUpperCase() : '0';
};
