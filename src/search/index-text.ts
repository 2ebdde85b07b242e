import { fold, spaceless } from '../edition/match.ts';

/* Pagefind parts words at spaces, and not at a curly apostrophe; letters that it does not fold as the
   matcher does have to be given to it folded. `fromIndex` undoes what `toIndex` does, for any text. */

/** Pagefind appends a full stop to text without one; this ending prevents that. */
const ending = ' ¶.';

/** The words of a passage as they are indexed. */
export const toIndex = (text: string): string =>
  text
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, (sign) => (sign === '’' ? "'" : `'${straight}`))
    .replace(printedSpace, space)
    .replace(between, ' ')
    .replace(/\S+/g, withOtherLetters) + ending;

/** The words of a passage from those that are indexed. */
export const fromIndex = (indexed: string): string =>
  (indexed.endsWith(ending) ? indexed.slice(0, -ending.length) : indexed)
    .replace(otherLetters, '')
    .replace(addedSpace, '')
    .replaceAll(space, ' ')
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '’')
    .replaceAll(straight, '');

/** Follows an apostrophe that is printed straight. */
const straight = '␞';
/** Stands for a space that is printed beside a letter of a script without spaces. */
const space = '␣';
const at = spaceless.source;
const printedSpace = new RegExp(`(?<=${at})\\s|\\s(?=${at})`, 'gu');
const between = new RegExp(`(?<=${at})(?=.)|(?<=.)(?=${at})`, 'gsu');
const addedSpace = new RegExp(`(?<=${at}) | (?=${at})`, 'gu');

/** Puts the words of a run before it as the matcher folds them, where Pagefind does not. */
function withOtherLetters(run: string): string {
  const others = Array.from(run.matchAll(/[\p{L}\p{N}\p{M}]+/gu), ([word]) => word).flatMap(
    (word) => {
      const { text } = fold(word);
      const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      return text === plain || spaceless.test(word) ? [] : [`␟${text} `];
    },
  );
  return others.join('') + run;
}

const otherLetters = /␟\S+ /g;
