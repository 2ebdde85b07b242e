/**
 * What a match is. Search on the page, verified search and the concordance all count with this.
 *
 * A match is a whole word or phrase: neither its first nor its last letter may touch a further
 * letter or digit. Everything else is a boundary, hyphen and apostrophe included, so that `Lenin`
 * counts “Lenin’s” and `sect` counts “sect-type”. Case, diacritics and the shape of quotes,
 * apostrophes and hyphens are folded on both sides. A typed space matches white space or one
 * hyphen, a typed hyphen only a hyphen (U+002D, U+2010, U+2011; dashes are not hyphens), any other
 * sign only itself. Combining marks that folding keeps belong to their letter. Everything takes
 * time linear in the text, and no input makes it throw.
 */

/** Half-open span of a text, in UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A text made comparable. `at[i]` is where unit `i` of `text` came from; one entry more than units. */
export interface Folded {
  readonly text: string;
  readonly at: readonly number[];
}

/** What was asked for, understood. */
export interface Query {
  /**
   * Ways to answer, in order of preference; the first that finds anything holds. Each is a list of
   * terms, already folded, that one passage must all contain. Empty when nothing was asked.
   */
  readonly ways: readonly (readonly string[])[];
  /** Whether some of what was typed was left out, because it was too long. */
  readonly cut: boolean;
}

/** Longest query that is read, in UTF-16 code units, and most terms. */
export const longestQuery = 200;
export const mostTerms = 8;

/** The only such expression, since it takes a browser longer to make one than to search. */
const letter = /[\p{L}\p{N}\p{M}]/u;
/** Latin, Greek and Cyrillic diacritics; soft hyphens and other invisible signs; half characters. */
const dropped = /[\u0300-\u036f\p{Cf}\p{Cs}]/gu;

/** One character above ASCII, folded: nothing, one or several characters. */
const foldCharacter = (character: string): string =>
  '‘’‛ʼ′´'.includes(character)
    ? "'"
    : '“”„‟«»″'.includes(character)
      ? '"'
      : '‐‑'.includes(character)
        ? '-'
        : // Through upper case, so that “ß” meets “SS” and the two small sigmas meet.
          character.toUpperCase().normalize('NFD').replace(dropped, '').toLowerCase();

/** Folds a text; runs of white space become one space. */
export function fold(original: string): Folded {
  let at: number[] | undefined;
  return {
    text: original
      .replace(/[^\0-\x7f]/gu, foldCharacter)
      .toLowerCase()
      .replace(/\s+/g, ' '),
    // Made when it is first asked for, which is where something is found.
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
 * Reads what a reader typed: words, `"phrases"` and `begin*`. Several words without quotes are
 * tried as one phrase, then as words that stand anywhere in one passage.
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

/** A term without a letter or digit says nothing that can be looked up. */
const isTerm = (term = ''): boolean => letter.test(term);

/** Where a term of a query stands in a folded text; in offsets of the text before folding. */
export const matches = (folded: Folded, term: string): Range[] =>
  isTerm(term) ? matcherOf(term)(folded) : [];

/** The same for many texts and a term with a letter or digit: what is to be known of it is found out once. */
export function matcherOf(term: string): (folded: Folded) => Range[] {
  const begins = term.endsWith('*');
  const wanted = begins ? term.slice(0, -1) : term;
  const first = isTerm([...wanted][0]);
  const last = endsInLetter(wanted);
  const words = wanted.replace(/[^\w ]/g, '\\$&').replaceAll(' ', '[ -]');
  // Most texts are left at once: a browser is much quicker at this than at any expression.
  const [word = ''] = wanted.split(' ');
  // What may be a match, for the browser to find; it is told of the plain letters before it only.
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
