import { fold, spaceless } from '../edition/match.ts';
import type { Passage } from '../edition/model.ts';

/* Converts text to a form in which Pagefind finds the same words as `match.ts`, and back; a line
   break next to a letter of a writing system without spaces comes back as a space. Pagefind divides words at spaces, but not at a curly apostrophe nor within writing systems
   without spaces. Words that it folds differently from `match.ts` are indexed in both forms. */

/** Pagefind appends a full stop to text without one; this ending prevents that. */
const ending = ' ¶.';

/** Converts the text of a passage for the index. */
export const toIndex = (text: string): string =>
  text
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, (sign) => (sign === '’' ? "'" : `'${straight}`))
    .replace(printedSpace, space)
    .replace(between, ' ')
    .replace(/\S+/g, withOtherLetters) + ending;

/** Restores the text of a passage from the index. */
export const fromIndex = (indexed: string): string =>
  (indexed.endsWith(ending) ? indexed.slice(0, -ending.length) : indexed)
    .replace(otherLetters, '')
    .replace(addedSpace, '')
    .replaceAll(space, ' ')
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '’')
    .replaceAll(straight, '');

type Italics = readonly Pick<Passage, 'italics'>[];

/**
 * Formats the italic ranges of a section's passages, such as `0-5 20-31||7-9`: `|` separates the
 * passages, and trailing passages without italics are omitted.
 */
export const writeItalics = (passages: Italics): string =>
  passages
    .map(({ italics = [] }) => italics.map((range) => range.join('-')).join(' '))
    .join('|')
    .replace(/\|+$/, '');

/** Parses what `writeItalics` formats. */
export const readItalics = (written: string): readonly Required<Italics[number]>[] =>
  written.split('|').map((ranges) => ({
    italics: Array.from(ranges.matchAll(/(\d+)-(\d+)/g), ([, start, end]) => [
      Number(start),
      Number(end),
    ]),
  }));

/** Added after an apostrophe that is straight in the text itself. */
const straight = '␞';
/** Replaces a space of the text next to a letter of a writing system without spaces. */
const space = '␣';
const at = spaceless.source;
const printedSpace = new RegExp(`(?<=${at})\\s|\\s(?=${at})`, 'gu');
const between = new RegExp(`(?<=${at})(?=.)|(?<=.)(?=${at})`, 'gsu');
const addedSpace = new RegExp(`(?<=${at}) | (?=${at})`, 'gu');

/**
 * Inserts, before a run of characters other than spaces, the folded forms of those of its words
 * that Pagefind folds differently.
 */
function withOtherLetters(run: string): string {
  // Pagefind folds ASCII letters as `match.ts` does, and most words have no others.
  if (isAscii.test(run)) return run;
  const others = Array.from(run.matchAll(/[\p{L}\p{N}\p{M}]+/gu), ([word]) => word).flatMap(
    (word) => {
      const { text } = fold(word);
      const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      return text === plain || spaceless.test(word) ? [] : [`␟${text} `];
    },
  );
  return others.join('') + run;
}

const isAscii = /^[!-~]*$/;
const otherLetters = /␟\S+ /g;
