/**
 * Defines a match. On-page search, verified search and the concordance all use this.
 *
 * A match is a whole word or phrase: neither its first nor its last letter may touch a further
 * letter or digit. Everything else is a boundary, hyphen and apostrophe included, so that `Lenin`
 * counts “Lenin’s” and `sect` counts “sect-type”. Scripts that have no spaces
 * between words have a boundary at every letter, so that any run of them is found. Case,
 * diacritics, other forms of a letter and the shape of quotes, apostrophes and hyphens are folded
 * on both sides. A typed space matches white space or one
 * hyphen, a typed hyphen only a hyphen (U+002D, U+2010, U+2011; dashes are not hyphens), any other
 * sign only itself. Combining marks that folding keeps belong to their letter. Everything takes
 * time linear in the text, and no input makes it throw.
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

/** The only such expression, since it takes a browser longer to make one than to search. */
export const letter = /[\p{L}\p{N}\p{M}]/u;
/** Letters of scripts that have no spaces between words: Thai to Burmese, Khmer, Chinese and Japanese. */
export const spaceless = /[\u0e00-\u109f\u1780-\u17ff\u3005-\u30ff\p{Ideo}]/u;
/** Latin, Greek and Cyrillic diacritics; Arabic vowel signs; invisible characters; lone surrogates. */
const dropped = /[\u0300-\u036f\u064b-\u0655\p{Cf}\p{Cs}]/gu;

/** Signs and letters that no decomposition reduces, and what each is folded to. */
const irregular = '\0‘’‛ʼ′´“”„‟«»″‐‑łøđðħŧæœþ';
const regular = ['', ...`''''''"""""""--loddht`, 'ae', 'oe', 'th'];

/** One character above ASCII, folded: nothing, one or several characters. */
function foldCharacter(character: string): string {
  // Through upper case, so that “ß” meets “SS” and the two small sigmas meet.
  const folded = character.toUpperCase().normalize('NFD').replace(dropped, '').toLowerCase();
  return regular[irregular.indexOf(folded)] ?? folded;
}

/** Folds a text. */
export function fold(original: string): Folded {
  let at: number[] | undefined;
  return {
    text: original.replace(/[^\0-\x7f]/gu, foldCharacter).toLowerCase(),
    // Made when it is first asked for, which is where something is found.
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
 * Parses a query: words, `"phrases"` and `begin*`. Several words without quotes are tried as a
 * phrase first, then as words anywhere in one passage.
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

/** A term without a letter or digit cannot be looked up. */
const isTerm = (term = ''): boolean => letter.test(term);

/** Matches of a term in a folded text, as ranges of the original text. */
export const matches = (folded: Folded, term: string): Range[] =>
  isTerm(term) ? matcherOf(term)(folded) : [];

/** Prepares a term that has a letter or digit for matching against many texts. */
export function matcherOf(term: string): (folded: Folded) => Range[] {
  const begins = term.endsWith('*');
  const wanted = begins ? term.slice(0, -1) : term;
  const words = wanted.replace(/[^\w\s]/g, '\\$&').replace(/\s+/g, '(?:\\s+|-)');
  // Most texts are left at once: a browser is much quicker at this than at any expression.
  const [word = ''] = wanted.split(/\s/);
  // What may be a match, for the browser to find; it is told of the plain letters before it only.
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

/** The length of the character at a place if it belongs to one word with the one before it; else 0. */
function goesOn(text: string, at: number): number {
  const before = [...text.slice(Math.max(0, at - 2), at)].at(-1);
  const [after = ''] = text.slice(at, at + 2);
  const isOne =
    isTerm(before) && isTerm(after) && (!spaceless.test(before + after) || /\p{M}/u.test(after));
  return isOne ? after.length : 0;
}
