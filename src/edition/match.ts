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

const letter = /[\p{L}\p{N}\p{M}]/u;
const wordEnd = /[\p{L}\p{N}\p{M}]$/u;
const wordBegin = /^[\p{L}\p{N}\p{M}]/u;
const wordRest = /[\p{L}\p{N}\p{M}]*/uy;
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
  const at: number[] = [];
  let text = '';
  let index = 0;
  let spaced = false;
  for (const character of original) {
    let folded = character < '\x80' ? character.toLowerCase() : foldCharacter(character);
    if (!folded.trim() && folded) folded = spaced ? '' : ' ';
    for (let unit = 0; unit < folded.length; unit++) at.push(index);
    if (folded) spaced = folded === ' ';
    text += folded;
    index += character.length;
  }
  at.push(index);
  return { text, at };
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
    ways: ways.map((way) => way.filter(isTerm)).filter((way) => way.length > 0),
    cut: typed.length > longestQuery || asked.length > mostTerms,
  };
}

/** A term without a letter or digit says nothing that can be looked up. */
const isTerm = (term: string): boolean => letter.test(term);

/** Where a term of a query stands in a folded text; in offsets of the text before folding. */
export const matches = (folded: Folded, term: string): Range[] => matcherOf(term)(folded);

/** The same for many texts: what is to be known of the term is found out once. */
export function matcherOf(term: string): (folded: Folded) => Range[] {
  const begins = term.endsWith('*');
  const wanted = begins ? term.slice(0, -1) : term;
  const [first = ''] = wanted.split(' ');
  const asks = isTerm(wanted);
  return ({ text, at }) => {
    const found: Range[] = [];
    let start = asks ? text.indexOf(first) : -1;
    while (start >= 0) {
      let end = start + wanted.length;
      if (
        (wordBegin.test(wanted) && wordEnd.test(text.slice(Math.max(0, start - 2), start))) ||
        !reads(text, start, wanted)
      ) {
        end = 0;
      } else if (begins || wordEnd.test(wanted)) {
        wordRest.lastIndex = end;
        wordRest.test(text);
        end = begins || wordRest.lastIndex === end ? wordRest.lastIndex : 0;
      }
      if (end) found.push({ start: at[start] ?? 0, end: at[end] ?? 0 });
      start = text.indexOf(first, end || start + 1);
    }
    return found;
  };
}

/** Whether `wanted` stands at `start`, where its spaces may be hyphens. */
function reads(text: string, start: number, wanted: string): boolean {
  for (let unit = 0; unit < wanted.length; unit++) {
    const there = text[start + unit];
    if (there !== wanted[unit] && !(wanted[unit] === ' ' && there === '-')) return false;
  }
  return true;
}
