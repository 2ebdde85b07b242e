import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Run, Span } from '../../../src/client/search/text-runs.ts';
import { runs as cases } from '../../fuzz.ts';
import { openPage } from '../open-page.ts';

let directiveFor: typeof import('../../../src/client/places/text-fragment.ts').directiveFor;
let segments: typeof import('../../../src/client/search/text-runs.ts').segments;
beforeAll(async () => {
  openPage('');
  ({ directiveFor } = await import('../../../src/client/places/text-fragment.ts'));
  ({ segments } = await import('../../../src/client/search/text-runs.ts'));
});
afterAll(() => vi.unstubAllGlobals());

const page = (...texts: readonly string[]): readonly Run[] =>
  texts.map((text) => ({ text, pieces: [], stuck: false, afterSign: false }));

/** The words of a run, by their index from 0. */
const wordsOf = (runs: readonly Run[], run: number, from: number, to: number): readonly Span[] =>
  segments(runs[run]?.text ?? '')
    .slice(from, to + 1)
    .map((word) => ({ run, ...word }));
const linkTo = (runs: readonly Run[], words: readonly Span[]): string | undefined =>
  directiveFor(runs, words);

/** What a browser would select: the first match of a directive, as a run and offsets. */
function selected(runs: readonly Run[], directive: string): string | undefined {
  const parts = directive.replace(':~:text=', '').split(',');
  const decode = (part = ''): string => decodeURIComponent(part).toLowerCase();
  const prefix = parts[0]?.endsWith('-') ? decode(parts.shift()?.slice(0, -1)) : '';
  const suffix = parts.at(-1)?.startsWith('-') ? decode(parts.pop()?.slice(1)) : '';
  const [start = '', end] = parts.map(decode);
  for (const [run, { text }] of runs.entries()) {
    const folded = text.toLowerCase();
    for (let at = folded.indexOf(start); at >= 0; at = folded.indexOf(start, at + 1)) {
      if (
        !`${runs[run - 1]?.text ?? ''} ${folded.slice(0, at)}`
          .toLowerCase()
          .trimEnd()
          .endsWith(prefix)
      )
        continue;
      const after = at + start.length;
      if (end === undefined) {
        const rest = `${folded.slice(after)} ${runs[run + 1]?.text ?? ''}`.toLowerCase();
        if (rest.trimStart().startsWith(suffix)) return `${run}: ${text.slice(at, after)}`;
      } else {
        const last = folded.indexOf(end, after);
        if (last >= 0) return `${run}: ${text.slice(at, last + end.length)}`;
      }
    }
  }
  return undefined;
}

describe('A text fragment', () => {
  it('has the words alone if they are unique', () => {
    const runs = page('The bees hum in the lime tree.');
    expect(linkTo(runs, wordsOf(runs, 0, 1, 2))).toBe(':~:text=bees%20hum');
  });

  it('adds context if they occurred before', () => {
    const runs = page('One bee sleeps, another bee hums.');
    const [word] = wordsOf(runs, 0, 4, 4);
    const link = linkTo(runs, word ? [word] : []) ?? '';
    expect(link).toMatch(/another-,bee|bee,-hums/);
  });

  it('has only the first and last of many words', () => {
    const runs = page('one two three four five six seven eight nine ten eleven twelve');
    expect(linkTo(runs, wordsOf(runs, 0, 0, 11))).toBe(
      ':~:text=one%20two%20three,ten%20eleven%20twelve',
    );
  });

  it('can span blocks', () => {
    const runs = page('The first block ends here.', 'The second begins there.');
    const words = [...wordsOf(runs, 0, 2, 4), ...wordsOf(runs, 1, 0, 1)];
    expect(linkTo(runs, words)).toBe(':~:text=block%20ends%20here,The%20second');
  });

  it('escapes hyphens, commas and ampersands', () => {
    const runs = page('a well-known, mother & child');
    expect(linkTo(runs, wordsOf(runs, 0, 1, 4))).toBe(
      ':~:text=well%2Dknown%2C%20mother%20%26%20child',
    );
  });

  it('does not exist without words that a browser can find', () => {
    const runs = page('word');
    expect(linkTo(runs, [])).toBeUndefined();
    expect(linkTo(runs, [{ run: 0, from: 0, to: 4, stuck: true }])).toBeUndefined();
  });

  it('uses context from the block before', () => {
    const runs = page('hive', 'tree bee', 'hive tree bee');
    const link = linkTo(runs, wordsOf(runs, 2, 1, 1)) ?? '';
    expect(link === '' || selected(runs, link) === '2: tree').toBe(true);
  });

  it('selects its words, however often they occur', () => {
    const word = fc.constantFrom('bee', 'hive', 'hum', 'a', 'tree');
    const text = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 3 }),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 0, max: 6 }),
        (texts, anyRun, anyWord, more) => {
          const runs = page(...texts);
          const run = anyRun % runs.length;
          const from = anyWord % segments(runs[run]?.text ?? '').length;
          const words = wordsOf(runs, run, from, from + more);
          const link = linkTo(runs, words);
          // No link exists for words that even twelve neighbours cannot tell from others.
          if (link === undefined) return;
          const whole = runs[run]?.text.slice(words[0]?.from, words.at(-1)?.to);
          expect(selected(runs, link)).toBe(`${run}: ${whole}`);
        },
      ),
      { numRuns: cases(200) },
    );
  });
});
