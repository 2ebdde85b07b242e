/**
 * Defines a match, for the search of one text and of all texts, the concordance and the index of
 * names.
 *
 * A match is a whole word or phrase: neither its first nor its last letter may touch another letter
 * or digit. Everything else is a boundary, hyphen and apostrophe included, so that `Lenin` matches
 * “Lenin’s” and `sect` matches “sect-type”. Writing systems without spaces between words have a
 * boundary at every letter, so that any sequence of letters is found. Case, diacritics, variants of
 * a letter and the shape of quotes, apostrophes and hyphens are folded both in the text and in the
 * query. A typed space matches white space or one hyphen, a typed hyphen only a hyphen (U+002D,
 * U+2010, U+2011; dashes are not hyphens), any other sign only itself. Combining marks that folding
 * keeps belong to the letter before. Matching takes time linear in the length of the text, and no
 * input makes it throw.
 */

/** Half-open range of a text, in UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * A text folded for comparison. `at[i]` is the offset in the original of code unit `i` of `text`;
 * the last entry is the length of the original.
 */
export interface Folded {
  readonly text: string;
  readonly at: readonly number[];
}

/** A parsed query. */
export interface Query {
  /**
   * Interpretations in order of preference, of which the search uses the first with a match. Each
   * is a list of folded terms, all of which a passage must contain. Empty for a query without
   * words.
   */
  readonly ways: readonly (readonly string[])[];
  /** Whether the query was truncated, because it was too long or had too many terms. */
  readonly cut: boolean;
}

/** Limits of a query: its length in UTF-16 code units, and its number of terms. */
export const longestQuery = 200;
const mostTerms = 8;

/**
 * A letter, digit or combining mark. Exported, because browsers take longer to compile this
 * expression than to search with it.
 */
export const letter = /[\p{L}\p{N}\p{M}]/u;
/**
 * A character of a writing system without spaces between words: Thai, Lao, Tibetan, Burmese, Khmer,
 * Chinese or Japanese; this includes most of their digits and punctuation.
 */
export const spaceless = /[\u0e00-\u109f\u1780-\u17ff\u3005-\u30ff\p{Ideo}]/u;
/**
 * Characters that folding drops, because readers do not type them. From U+02B0 to U+074D, in
 * scripts up to Syriac: diacritics, vowel points and other marks of Hebrew and Arabic, and modifier
 * letters, such as the ayin in “ʿAlī” and the Arabic tatweel, but not the modifier apostrophe
 * (U+02BC). In all scripts: format characters, which are invisible, and lone surrogates.
 */
const dropped = /(?=[\u02b0-\u02bb\u02bd-\u074d])[\p{M}\p{Lm}]|[\p{Cf}\p{Cs}]/gu;

/**
 * Signs and letters that Unicode decomposition leaves as they are, and what each is folded to. The
 * first entry folds the empty string to itself, because `irregular.indexOf('')` is 0.
 */
const irregular = '\0‘’‛ʼ′´“”„‟«»″‐‑łøđðħŧٱæœþ';
const regular = ['', ...`''''''"""""""--loddhtا`, 'ae', 'oe', 'th'];

/** Folds a non-ASCII character to none, one or several characters. */
function foldCharacter(character: string): string {
  // Upper case first, so that “ß” equals “SS”, and both forms of small sigma are equal.
  const folded = character.toUpperCase().normalize('NFD').replace(dropped, '').toLowerCase();
  return regular[irregular.indexOf(folded)] ?? folded;
}

/** Folds a text for comparison. */
export function fold(original: string): Folded {
  let at: number[] | undefined;
  return {
    text: original.replace(/[^\0-\x7f]/gu, foldCharacter).toLowerCase(),
    // Computed on first use: most texts contain no match and never need it.
    get at() {
      if (at) return at;
      at = [];
      let index = 0;
      for (const character of original) {
        for (let n = character < '\x80' ? 1 : foldCharacter(character).length; n--; )
          at.push(index);
        index += character.length;
      }
      at.push(index);
      return at;
    },
  };
}

/**
 * Parses a query: words, `"phrases"`, and beginnings of words, such as `begin*`. Several words
 * without quotes are tried as a phrase first, then as words anywhere in one passage.
 */
export function parseQuery(typed: string): Query {
  const parts = fold(typed.slice(0, longestQuery)).text.split('"');
  const quoted = parts.length > 1;
  const asked = parts
    .flatMap((part, index) => (index % 2 ? part.trim() : part.split(/\s+/)))
    .filter(quoted ? isTerm : Boolean);
  const terms = asked.slice(0, mostTerms);
  const phrase = terms.join(' ');
  const ways = quoted || !terms[1] ? [terms] : [[phrase], terms];
  return {
    ways: ways.map((way) => way.filter(isTerm)).filter(([one]) => one),
    cut: typed.length > longestQuery || asked.length > mostTerms,
  };
}

/** Whether a term has a letter or digit; without one it cannot be looked up. */
const isTerm = (term = ''): boolean => letter.test(term);

/** Finds the matches of a folded term in a folded text, as ranges of the original text. */
export const matches = (folded: Folded, term: string): Range[] =>
  isTerm(term) ? matcherOf(term)(folded) : [];

/** Prepares a term that has a letter or digit for matching against many texts. */
export function matcherOf(term: string): (folded: Folded) => Range[] {
  const begins = term.endsWith('*');
  const wanted = begins ? term.slice(0, -1) : term;
  const words = wanted.replace(/[^\w\s]/g, '\\$&').replace(/\s+/g, '(?:\\s+|-)');
  // A text without the first word has no match, and `includes` is much faster than a regular
  // expression.
  const [word = ''] = wanted.split(/\s/);
  // Finds candidates. If a match may not follow a letter, the expression excludes only ASCII
  // letters, which is fast; `goesOn` excludes other letters and digits.
  const likely = new RegExp(`${goesOn(`a${wanted}`, 1) ? '(?:^|[^a-z])' : ''}(?=(${words}))`, 'g');
  return (folded) => {
    const { text } = folded;
    const found: Range[] = [];
    let end = 0;
    for (const { 0: before, 1: same = '', index } of text.includes(word)
      ? text.matchAll(likely)
      : []) {
      const start = index + before.length;
      if (start < end || goesOn(text, start)) continue;
      let rest = start + same.length;
      let more = goesOn(text, rest);
      for (; begins && more; more = goesOn(text, rest)) rest += more;
      if (more) continue;
      end = rest;
      found.push({ start: folded.at[start] ?? 0, end: folded.at[end] ?? 0 });
    }
    return found;
  };
}

/**
 * The length, in code units, of the character at an offset if it belongs to the same word as the
 * character before it; otherwise 0.
 */
function goesOn(text: string, at: number): number {
  const before = [...text.slice(Math.max(0, at - 2), at)].at(-1);
  const [after = ''] = text.slice(at, at + 2);
  const isOne =
    isTerm(before) && isTerm(after) && (!spaceless.test(before + after) || /\p{M}/u.test(after));
  return isOne ? after.length : 0;
}
