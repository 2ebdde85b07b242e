import { describe, expect, it } from 'vitest';
import { assignIds, fingerprint } from '../../src/edition/ledger.ts';

const texts = [
  'Bees keep their hive warm through the whole of the winter.',
  'The queen lays her eggs in the middle of the comb.',
  'Drones leave the hive when the days become shorter.',
] as const;
const rewritten = 'Nothing of what was printed here before has been left.';

/** The ids of a later edition’s blocks, if these texts were published as p1, p2 and so on. */
const idsOf = (later: readonly string[]): readonly string[] =>
  assignIds(later, {
    published: texts.map((text, i) => ({ id: `p${i + 1}`, ...fingerprint(text) })),
    retired: [],
    name: (n) => `p${n}`,
  });

describe('The ids of a later edition', () => {
  const [first, second, third] = texts;

  it('follow the words', () => {
    expect(idsOf([third, first, second])).toEqual(['p3', 'p1', 'p2']);
  });

  it.each([
    ['between two others', [first, rewritten, third], ['p1', 'p2', 'p3']],
    ['at the beginning', [rewritten, second, third], ['p1', 'p2', 'p3']],
    ['at the end', [first, second, rewritten], ['p1', 'p2', 'p3']],
  ])('stay with a block rewritten %s', (_, later, ids) => {
    expect(idsOf(later)).toEqual(ids);
  });

  it('are not guessed if the block before is not recognised', () => {
    const [one, two] = idsOf([rewritten, third]);
    expect(two).toBe('p3');
    expect(['p1', 'p2']).not.toContain(one);
  });

  it('are new for added blocks', () => {
    expect(idsOf([first, rewritten, second, third, `${rewritten} Nor here.`])).toEqual([
      'p1',
      'p1a',
      'p2',
      'p3',
      'p4',
    ]);
  });
});
