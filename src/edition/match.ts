/**
 * Defines a match. On-page search, verified search and the concordance all use this.
 *
 * A match is a whole word or phrase: neither its first nor its last letter may touch another letter
 * or digit. Everything else is a boundary, including hyphens and apostrophes, so `Lenin` matches in
 * “Lenin’s” and `sect` in “sect-type”. Case, diacritics and the shapes of quotes, apostrophes and
 * hyphens are folded on both sides. A typed space matches white space or one hyphen, a typed hyphen
 * only a hyphen (U+002D, U+2010, U+2011; dashes are not hyphens), any other character only itself.
 * Combining marks that survive folding belong to their letter. Everything runs in time linear in
 * the text, and no input makes it throw.
 */

/** Half-open range of a text, in UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * A text folded for comparison. `at[i]` is the original offset of unit `i` of `text`; the last
 * entry is the original’s end.
 */
export interface Folded {
  readonly text: string;
  readonly at: readonly number[];
}

/** A parsed query. */
export interface Query {
  /**
   * Interpretations in order of preference; the first that matches anything is used. Each is a list
   * of folded terms that a passage must all contain. Empty for an empty query.
   */
  readonly ways: readonly (readonly string[])[];
  /** Whether the query was truncated, because it was too long. */
  readonly cut: boolean;
}

/** Limits of a query: its length in UTF-16 code units, and its number of terms. */
export const longestQuery = 200;
export const mostTerms = 8;

/** Shared, because compiling such an expression takes longer than searching. */
const letter = /[\p{L}\p{N}\p{M}]/u;
/**
 * Latin, Greek and Cyrillic diacritics; soft hyphens and other format characters; lone surrogates.
 */
const dropped = /[\u0300-\u036f\p{Cf}\p{Cs}]/gu;

/** Folds one non-ASCII character, to none, one or several characters. */
const foldCharacter = (character: string): string =>
  '‘’‛ʼ′´'.includes(character)
    ? "'"
    : '“”„‟«»″'.includes(character)
      ? '"'
      : '‐‑'.includes(character)
        ? '-'
        : // Through upper case, so that “ß” matches “SS”, and both lower-case sigmas match.
          character.toUpperCase().normalize('NFD').replace(dropped, '').toLowerCase();

/** Folds a text; runs of white space become one space. */
export function fold(original: string): Folded {
  let at: number[] | undefined;
  return {
    text: original
      .replace(/[^\0-\x7f]/gu, foldCharacter)
      .toLowerCase()
      .replace(/\s+/g, ' '),
    // Computed on first access, because most texts contain no match.
    get at() {
      if (at) return at;
      at = [];
      let index = 0;
      let spaced = false;
      for (const character of original) {
        const folded = character < '\x80' ? character : foldCharacter(character);
        const space = !folded.trim();
        if (!space || !spaced) for (let n = folded.length; n--; ) at.push(index);
        if (folded) spaced = space;
        index += character.length;
      }
      at.push(index);
      return at;
    },
  };
}

/**
 * Parses a query: words, `"phrases"` and `begin*`. Several words without quotes are tried as a
 * phrase first, then as words anywhere in one passage.
 */
export function parseQuery(typed: string): Query {
  const parts = fold(typed.slice(0, longestQuery)).text.split('"');
  const quoted = parts.length > 1;
  const asked = parts
    .flatMap((part, index) => (index % 2 ? part.trim() : part.split(' ')))
    .filter(quoted ? isTerm : Boolean);
  const terms = asked.slice(0, mostTerms);
  const phrase = terms.join(' ');
  const ways = quoted || !terms[1] ? [terms] : [[phrase], terms];
  return {
    ways: ways.map((way) => way.filter(isTerm)).filter(([one]) => one),
    cut: typed.length > longestQuery || asked.length > mostTerms,
  };
}

/** A term without a letter or digit cannot be looked up. */
const isTerm = (term = ''): boolean => letter.test(term);

/** Matches of a term in a folded text, as ranges of the original text. */
export const matches = (folded: Folded, term: string): Range[] =>
  isTerm(term) ? matcherOf(term)(folded) : [];

/** Prepares a term that has a letter or digit for matching against many texts. */
export function matcherOf(term: string): (folded: Folded) => Range[] {
  const begins = term.endsWith('*');
  const wanted = begins ? term.slice(0, -1) : term;
  const first = isTerm([...wanted][0]);
  const last = endsInLetter(wanted);
  const words = wanted.replace(/[^\w ]/g, '\\$&').replaceAll(' ', '[ -]');
  // Substring search rules out most texts faster than any regular expression.
  const [word = ''] = wanted.split(' ');
  // Candidates, which are verified below; checks for ASCII letters before the match only.
  const likely = new RegExp(`${first ? '(?:^|[^a-z])' : ''}(?=${words})`, 'g');
  return (folded) => {
    const { text } = folded;
    const found: Range[] = [];
    let end = 0;
    for (const { 0: before, index } of text.includes(word) ? text.matchAll(likely) : []) {
      const start = index + before.length;
      if (start < end || (first && endsInLetter(text.slice(Math.max(0, start - 2), start))))
        continue;
      const asked = start + wanted.length;
      let rest = asked;
      for (const character of begins || last ? text.slice(asked) : '') {
        if (!isTerm(character)) break;
        rest += character.length;
      }
      if (rest > asked && !begins) continue;
      end = rest;
      found.push({ start: folded.at[start] ?? 0, end: folded.at[end] ?? 0 });
    }
    return found;
  };
}

const endsInLetter = (text: string): boolean => isTerm([...text].at(-1));
