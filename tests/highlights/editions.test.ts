import approximately from 'approx-string-match';
import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../src/edition/passages.ts';
import type { Words } from '../../src/edition/quotation.ts';
import { targetIn } from '../../src/edition/target-in.ts';
import { anchor } from '../../src/highlights/anchor.ts';
import { pageWords } from '../../src/highlights/page-words.ts';
import { isUnmoved } from '../../src/highlights/unmoved.ts';
import { essay } from '../essay/edition.ts';

const edition = essay();

const first: readonly Words[] = passagesOf(edition)
  .filter(({ id }) => /^p\d/.test(id))
  .map(({ id, text }) => ({ id, text }));

/** Words in the middle of each sufficiently long paragraph, as a reader may have highlighted in 1.0.0. */
const targets = first
  .filter(({ text }) => text.length > 200)
  .map((block) => {
    const start = block.text.indexOf(' ', 60) + 1;
    return targetIn(block, start, block.text.indexOf(' ', start + 40), [32, 32]);
  });

/** The status and the located words of each target in an edition. */
function inEdition(blocks: readonly Words[]) {
  const page = pageWords(blocks);
  const homeOf = (id: string) => blocks.find((block) => block.id === (edition.moved[id] ?? id));
  return targets.map((target) => {
    const { status, places } = anchor(target, () => page, homeOf, approximately);
    const words = places.map(({ block, start, end }) => block.text.slice(start, end)).join(' ');
    return {
      id: target.block,
      exact: target.exact,
      status,
      words,
      in: places.map((one) => one.block.id),
    };
  });
}

const at = (n: number): string => targets[n]?.block ?? '';
const change = (id: string, by: (block: Words) => readonly Words[]): readonly Words[] =>
  first.flatMap((block) => (block.id === id ? by(block) : [block]));

describe('The text of the essay', () => {
  it('has words to highlight in most paragraphs', () => {
    expect(targets.length).toBeGreaterThan(40);
  });

  it('of 1.0.0, which 1.1.0 left unchanged, has all highlighted words in place', () => {
    const [former, present] = [...edition.history].reverse();
    expect(present?.fingerprint).toBe(former?.fingerprint);
    for (const target of targets) {
      const block = first.find(({ id }) => id === target.block);
      expect(block && isUnmoved(target, block)).toBe(true);
    }
    expect(inEdition(first).filter(({ status }) => status !== 'found')).toEqual([]);
  });

  it('with one paragraph edited, one deleted and one repeated loses only deleted words', () => {
    const [edited, deleted, repeated] = [at(3), at(10), at(20)];
    const second = change(edited, ({ id, text }) => [{ id, text: `Or rather: ${text}` }])
      .filter(({ id }) => id !== deleted)
      .flatMap((block) =>
        block.id === repeated ? [block, { ...block, id: `${block.id}a` }] : [block],
      );
    const found = inEdition(second);
    expect(found.filter(({ status }) => status !== 'found')).toMatchObject([
      { id: deleted, status: 'lost' },
    ]);
    for (const { exact, words, status } of found) if (status === 'found') expect(words).toBe(exact);
  });

  it('with a paragraph split within a highlight, and one moved to the end, has both', () => {
    const [split, moved] = [targets[5], at(12)];
    const border = (split?.start ?? 0) + (split?.exact.indexOf(' ', 15) ?? 0);
    const parts = change(split?.block ?? '', ({ id, text }) => [
      { id, text: text.slice(0, border) },
      { id: `${id}a`, text: text.slice(border + 1) },
    ]);
    const last = parts.filter(({ id }) => id === moved).map((block) => ({ ...block, id: 'p99' }));
    const found = inEdition([...parts.filter(({ id }) => id !== moved), ...last]);
    expect(found.filter((one) => one.in.join() !== one.id)).toMatchObject([
      { id: split?.block, status: 'found', in: [split?.block, `${split?.block}a`] },
      { id: moved, status: 'found', in: ['p99'] },
    ]);
    for (const { exact, words } of found) expect(words).toBe(exact);
  });

  it('with a highlighted word changed gives its new wording', () => {
    const target = targets[7];
    const [word = ''] = target?.exact.match(/\p{L}{4,}/u) ?? [];
    const third = change(target?.block ?? '', ({ id, text }) => [
      { id, text: text.replace(target?.exact ?? '', (all) => all.replace(word, 'bee')) },
    ]);
    const changed = inEdition(third).filter(({ status }) => status !== 'found');
    expect(changed).toMatchObject([{ id: target?.block, status: 'changed' }]);
    expect(changed[0]?.words).toContain('bee');
  });
});
