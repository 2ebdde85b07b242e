import { type Run, runsIn, type Span, segments, wordsIn } from '../search/text-runs.ts';

/**
 * Links that select words, by the part of a URL called a text fragment:
 * https://wicg.github.io/scroll-to-text-fragment/
 *
 * Browsers search for words within one block, and not across note references: what they search as a
 * unit is called a run here. They select the first occurrence, so words that also occur earlier
 * need context.
 */

/**
 * Maximum number of words in a selection that the text directive contains completely; of a longer
 * selection it contains only both ends.
 */
const short = 8;
/** Numbers of words to try, in this order, at each end of a longer selection and as context. */
const sizes = [3, 4, 5, 8, 12] as const;

/**
 * Returns the text directive (`:~:text=…`) that selects a range; undefined if browsers would find
 * none of its words.
 */
export function textFragment(range: Range, root: Element = document.body): string | undefined {
  const runs = runsIn(root);
  return directiveFor(
    runs,
    runs.flatMap((run, i) => wordsIn(run, i, range)),
  );
}

/** The text directive for words in runs, without use of the DOM. */
export function directiveFor(runs: readonly Run[], words: readonly Span[]): string | undefined {
  const plain = runs.map((run) => ({ ...run, text: folded(run.text) }));
  return selecting(runs, plain, words);
}

/**
 * The directive for words. If no context distinguishes the words in their first run from earlier
 * occurrences, the directive selects only the words after that run.
 */
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

/** Context before and after words. */
interface Context {
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * Contexts to try: none; then, with more and more words, the text before, the text after, and both.
 */
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

/**
 * The text before an offset in a run; at the start of the run, the text of the previous run, unless
 * a note reference separates them.
 */
const textBefore = (runs: readonly Run[], run: number, at: number): string =>
  runs[run]?.text.slice(0, at).trimEnd() ||
  (runs[run]?.afterSign ? '' : (runs[run - 1]?.text.trimEnd() ?? ''));

/**
 * The text after an offset in a run; at the end of the run, the text of the next run, unless a note
 * reference separates them.
 */
const textAfter = (runs: readonly Run[], run: number, at: number): string =>
  runs[run]?.text.slice(at).trimStart() ||
  (runs[run + 1]?.afterSign ? '' : (runs[run + 1]?.text.trimStart() ?? ''));

/** Whether this is the first occurrence of words in this context, or the first after `after`. */
function isFirst(runs: readonly Run[], words: Span, context: Context, after?: Span): boolean {
  const wanted = runs[words.run]?.text.slice(words.from, words.to) ?? '';
  const prefix = folded(context.prefix);
  const suffix = folded(context.suffix);
  for (let run = after?.run ?? 0; run <= words.run; run++) {
    const text = runs[run]?.text ?? '';
    let at = text.indexOf(wanted, run === after?.run ? after.to : 0);
    for (; at >= 0; at = text.indexOf(wanted, at + 1)) {
      if (run === words.run && at === words.from) return true;
      // At the ends of a run, browsers use the adjacent run as context, unless a note reference
      // separates the two.
      const isSame =
        textBefore(runs, run, at).endsWith(prefix) &&
        textAfter(runs, run, at + wanted.length).startsWith(suffix);
      if (isSame) return false;
    }
  }
  return false;
}

/**
 * The span of the first `size` words, or of the last ones if `size` is negative, as far as they are
 * in one run and do not end with a `stuck` word.
 */
function ends(words: readonly Span[], size: number): Span {
  const some = size > 0 ? words.slice(0, size) : words.slice(size);
  const edge = size > 0 ? some[0] : some.at(-1);
  const all = some.filter(({ run }) => run === edge?.run);
  const own = all.slice(0, all.findLastIndex(({ stuck }) => !stuck) + 1);
  return { run: edge?.run ?? 0, from: own[0]?.from ?? 0, to: own.at(-1)?.to ?? 0 };
}

const wordsOf = (runs: readonly Run[], { run, from, to }: Span): string =>
  (runs[run]?.text ?? '').slice(from, to);

/** Normalises case, accents and quotation marks as browsers do, without changing the length. */
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

/**
 * Percent-encodes words, including hyphens, which have a meaning in directives, as commas and
 * ampersands do.
 */
const encoded = (words: string): string => encodeURIComponent(words).replace(/-/g, '%2D');
