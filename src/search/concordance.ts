import { fold } from '../edition/match.ts';
import type { Passage } from '../edition/model.ts';
import { wordsOf } from '../edition/words.ts';

/** Where a word stands, and how often there. */
export interface Place {
  readonly passage: Passage;
  readonly count: number;
}

/** A word of the text, with every passage that has it; counted as a search for it would. */
export interface Entry {
  /** The word folded: what a search for it compares. */
  readonly word: string;
  /** As the text writes it most often. */
  readonly shown: string;
  readonly count: number;
  readonly places: readonly Place[];
}

/** The words of a text in order, by first letter. */
export interface Concordance {
  /** Entries under the letter they begin with; words that begin with a digit under `0`. */
  readonly letters: ReadonlyMap<string, readonly Entry[]>;
  /** Different words listed. */
  readonly words: number;
  /** Different words left out, and how often they stand in the text. */
  readonly skipped: { readonly words: number; readonly count: number };
}

/** Makes the concordance of passages, leaving out the folded words in `skip`. */
export function concordance(passages: readonly Passage[], skip: ReadonlySet<string>): Concordance {
  const found = collect(passages);
  const kept = [...found.values()].filter(({ word }) => !skip.has(word));
  const left = [...found.values()].filter(({ word }) => skip.has(word));
  const entries = kept.map(entry).sort(inOrder);
  return {
    letters: byLetter(entries),
    words: entries.length,
    skipped: { words: left.length, count: left.reduce((sum, { count }) => sum + count, 0) },
  };
}

/** Numbers by how much they are, words by their letters. */
const inOrder = (a: Entry, b: Entry): number =>
  (/^\d/.test(a.word) && /^\d/.test(b.word)
    ? Number.parseInt(a.word, 10) - Number.parseInt(b.word, 10)
    : 0) || (a.word < b.word ? -1 : 1);

interface Uses {
  readonly word: string;
  count: number;
  readonly spellings: Map<string, number>;
  readonly places: Map<Passage, number>;
}

function collect(passages: readonly Passage[]): Map<string, Uses> {
  const found = new Map<string, Uses>();
  for (const passage of passages) {
    for (const { word, start, end } of wordsOf(fold(passage.text))) {
      const uses = found.get(word) ?? { word, count: 0, spellings: new Map(), places: new Map() };
      found.set(word, uses);
      uses.count++;
      add(uses.spellings, passage.text.slice(start, end));
      add(uses.places, passage);
    }
  }
  return found;
}

const add = <Key>(counts: Map<Key, number>, key: Key): unknown =>
  counts.set(key, (counts.get(key) ?? 0) + 1);

const entry = ({ word, count, spellings, places }: Uses): Entry => ({
  word,
  shown: commonest(spellings),
  count,
  places: [...places].map(([passage, times]) => ({ passage, count: times })),
});

/** The most frequent spelling; of equals the one in small letters, which sorts last. */
const commonest = (spellings: ReadonlyMap<string, number>): string =>
  [...spellings].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] > a[0]) ? b : a))[0];

function byLetter(entries: readonly Entry[]): Map<string, Entry[]> {
  const letters = new Map<string, Entry[]>();
  for (const each of entries) {
    const letter = letterOf(each.word);
    letters.set(letter, [...(letters.get(letter) ?? []), each]);
  }
  return letters;
}

const letterOf = (word: string): string => {
  const [first = ''] = word;
  return /\p{L}/u.test(first) ? first.toUpperCase() : '0';
};
