import { type Run, runsIn, type Span, segments, wordsIn } from '../search/text-runs.ts';

/**
 * Links that select words again: the part of an address that browsers call a text fragment.
 * https://wicg.github.io/scroll-to-text-fragment/
 *
 * Browsers look for words within one block, and over no note’s sign: what they can look through is a
 * run of text. A text is found where it first occurs, so words that occur before are told from the rest
 * by what stands around them.
 */

/** Most words of a selection that are named one and all. */
const short = 8;
/** How many words are named at either end of a longer one, and around it; more than five only where fewer are not enough. */
const sizes = [3, 4, 5, 8, 12] as const;

/** The directive that selects the words of a range; nothing if it has none, or none that can be found. */
export function textFragment(range: Range, root: Element = document.body): string | undefined {
  const runs = runsIn(root);
  return directiveFor(
    runs,
    runs.flatMap((run, i) => wordsIn(run, i, range)),
  );
}

/** The directive that selects words of runs of text: the same, without a page. */
export function directiveFor(runs: readonly Run[], words: readonly Span[]): string | undefined {
  const plain = runs.map((run) => ({ ...run, text: folded(run.text) }));
  return selecting(runs, plain, words);
}

/** The directive for words; where the first of them cannot be told from others, for those after a sign. */
function selecting(
  runs: readonly Run[],
  plain: readonly Run[],
  touched: readonly Span[],
): string | undefined {
  const words = touched.slice(
    touched.findIndex(({ stuck }) => !stuck),
    touched.findLastIndex(({ stuck }) => !stuck) + 1,
  );
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return undefined;
  if (words.length <= short && first.run === last.run) {
    const whole = { ...first, to: last.to };
    const found = contexts(runs, whole, true, true).find((one) => isFirst(plain, whole, one));
    return found && directive(found.prefix, wordsOf(runs, whole), undefined, found.suffix);
  }
  for (const size of sizes) {
    const start = ends(words, size);
    const before = contexts(runs, start, true, false).find((one) => isFirst(plain, start, one));
    if (!before) continue;
    for (const most of sizes) {
      const end = ends(words, -most);
      if (end.run === start.run && end.from < start.to) continue;
      const after = contexts(runs, end, false, true).find((one) => isFirst(plain, end, one, start));
      if (after)
        return directive(before.prefix, wordsOf(runs, start), wordsOf(runs, end), after.suffix);
    }
  }
  return selecting(
    runs,
    plain,
    words.filter(({ run }) => run !== first.run),
  );
}

/** What stands before and after words, as far as it helps to tell them from others. */
interface Context {
  readonly prefix: string;
  readonly suffix: string;
}

/** Nothing around the words, then one side of them, then both, with ever more words of the run. */
function contexts(
  runs: readonly Run[],
  { run, from, to }: Span,
  before: boolean,
  after: boolean,
): readonly Context[] {
  const left = textBefore(runs, run, from);
  const right = textAfter(runs, run, to);
  const leftWords = segments(left);
  const rightWords = segments(right);
  const sided = sizes.flatMap((size): Context[] => {
    const prefix = before ? left.slice(leftWords.at(-size)?.from ?? 0).trim() : '';
    const suffix = after ? right.slice(0, rightWords.at(size - 1)?.to).trim() : '';
    return [
      { prefix, suffix: '' },
      { prefix: '', suffix },
      { prefix, suffix },
    ];
  });
  return [{ prefix: '', suffix: '' }, ...sided];
}

/** What stands before a letter of a run, and where that is its first, before the run. */
const textBefore = (runs: readonly Run[], run: number, at: number): string =>
  runs[run]?.text.slice(0, at).trimEnd() ||
  (runs[run]?.afterSign ? '' : (runs[run - 1]?.text.trimEnd() ?? ''));

/** What stands after a letter of a run, and where that is its last, after the run. */
const textAfter = (runs: readonly Run[], run: number, at: number): string =>
  runs[run]?.text.slice(at).trimStart() ||
  (runs[run + 1]?.afterSign ? '' : (runs[run + 1]?.text.trimStart() ?? ''));

/** Whether words in this context occur nowhere earlier, or not between what is `after` and them. */
function isFirst(runs: readonly Run[], words: Span, context: Context, after?: Span): boolean {
  const wanted = runs[words.run]?.text.slice(words.from, words.to) ?? '';
  const prefix = folded(context.prefix);
  const suffix = folded(context.suffix);
  for (let run = after?.run ?? 0; run <= words.run; run++) {
    const text = runs[run]?.text ?? '';
    let at = text.indexOf(wanted, run === after?.run ? after.to : 0);
    for (; at >= 0; at = text.indexOf(wanted, at + 1)) {
      if (run === words.run && at === words.from) return true;
      // Where a run begins or ends, browsers look at the run beside it.
      const isSame =
        textBefore(runs, run, at).endsWith(prefix) &&
        textAfter(runs, run, at + wanted.length).startsWith(suffix);
      if (isSame) return false;
    }
  }
  return false;
}

/** The first words, or with a negative number the last, as far as they stand in one run. */
function ends(words: readonly Span[], size: number): Span {
  const some = size > 0 ? words.slice(0, size) : words.slice(size);
  const edge = size > 0 ? some[0] : some.at(-1);
  const all = some.filter(({ run }) => run === edge?.run);
  const own = all.slice(0, all.findLastIndex(({ stuck }) => !stuck) + 1);
  return { run: edge?.run ?? 0, from: own[0]?.from ?? 0, to: own.at(-1)?.to ?? 0 };
}

const wordsOf = (runs: readonly Run[], { run, from, to }: Span): string =>
  (runs[run]?.text ?? '').slice(from, to);

/** Letters as browsers compare them, one for one: without case, accents and curls. */
const folded = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => {
    const letter = text.charAt(i);
    if (/[‘’]/.test(letter)) return "'";
    if (/[“”]/.test(letter)) return '"';
    return letter.normalize('NFD').charAt(0).toLowerCase().charAt(0);
  }).join('');

const directive = (
  prefix: string,
  start: string,
  end: string | undefined,
  suffix: string,
): string => {
  const parts = [prefix && `${encoded(prefix)}-`, encoded(start), end && encoded(end)];
  return `:~:text=${[...parts, suffix && `-${encoded(suffix)}`].filter(Boolean).join(',')}`;
};

/** A hyphen, a comma and an ampersand mean something in a directive. */
const encoded = (words: string): string => encodeURIComponent(words).replace(/-/g, '%2D');
