import approximately from 'approx-string-match';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Words } from '../../src/edition/quotation.ts';
import { targetIn } from '../../src/edition/target-in.ts';
import { anchor } from '../../src/highlights/anchor.ts';
import { pageWords } from '../../src/highlights/page-words.ts';

const context = [32, 32] as const;

/** Finds highlighted words of one edition in another. */
function refind(
  before: Readonly<Record<string, string>>,
  words: string,
  after: Readonly<Record<string, string>>,
  moved: Readonly<Record<string, string>> = {},
) {
  const [id = '', text = ''] = Object.entries(before).find(([, own]) => own.includes(words)) ?? [];
  const start = text.indexOf(words);
  const target = targetIn({ id, text }, start, start + words.length, context);
  const blocks = Object.entries(after).map(([key, own]): Words => ({ id: key, text: own }));
  const homeOf = (key: string) => blocks.find((block) => block.id === (moved[key] ?? key));
  const { status, places } = anchor(target, () => pageWords(blocks), homeOf, approximately);
  return {
    status,
    words: places.map((one) => one.block.text.slice(one.start, one.end)),
    blocks: places.map((one) => one.block.id),
  };
}

const hive = {
  p1: 'A hive is no republic. Whoever says monarchy has not looked at it for long.',
  p2: 'The queen lays eggs. The workers gather what they can carry, and they build.',
  p3: 'In winter they hang together, and what they gathered in summer keeps them warm.',
};

describe('Words in an edition that is', () => {
  it('identical are found at the same place', () => {
    const { status, words } = refind(hive, 'monarchy', hive);
    expect({ status, words }).toEqual({ status: 'found', words: ['monarchy'] });
  });

  it('changed before them are found at their new offset', () => {
    const after = { ...hive, p1: `As everybody knows, ${hive.p1}` };
    expect(refind(hive, 'monarchy', after)).toMatchObject({ status: 'found', words: ['monarchy'] });
  });

  it('changed within them are found as changed, with their new wording', () => {
    const after = {
      ...hive,
      p2: 'The queen lays eggs. The workers gather all that they can carry.',
    };
    expect(refind(hive, 'The workers gather what they can carry', after)).toMatchObject({
      status: 'changed',
      words: ['The workers gather all that they can carry'],
    });
  });

  it('split between them are found in both paragraphs', () => {
    const after = {
      p1: hive.p1,
      p2: 'The queen lays eggs. The workers gather',
      p2a: 'what they can carry, and they build.',
      p3: hive.p3,
    };
    expect(refind(hive, 'The workers gather what they can carry', after)).toMatchObject({
      status: 'found',
      words: ['The workers gather', 'what they can carry'],
      blocks: ['p2', 'p2a'],
    });
  });

  it('rearranged are found in their new paragraph', () => {
    const after = { p1: hive.p1, p9: hive.p3, p3: 'Nothing of it is left here.' };
    expect(refind(hive, 'hang together', after)).toMatchObject({ status: 'found', blocks: ['p9'] });
  });

  it('with a new id are found by the old id’s redirect', () => {
    const after = { p7: hive.p1, p2: hive.p2 };
    expect(refind(hive, 'monarchy', after, { p1: 'p7' })).toMatchObject({ blocks: ['p7'] });
  });

  it('without them are lost', () => {
    expect(refind(hive, 'monarchy', { p2: hive.p2, p3: hive.p3 }).status).toBe('lost');
    const after = { ...hive, p1: 'A hive is no republic.' };
    expect(refind(hive, 'Whoever says monarchy has not looked', after).status).toBe('lost');
  });

  it('with repetitions are found by their context, or lost if none matches', () => {
    const twice = { ...hive, p0: hive.p1, p4: hive.p1 };
    expect(refind(hive, 'monarchy', twice)).toMatchObject({ status: 'found', blocks: ['p1'] });
    const elsewhere = { p4: hive.p1, p5: hive.p1 };
    expect(refind(hive, 'monarchy', elsewhere).status).toBe('lost');
  });
});

it('A short word is not found within a longer one', () => {
  const after = { p1: 'All monarchychrists are gone from the hive, and nobody has looked.' };
  expect(refind(hive, 'they', { p1: hive.p1 }).status).toBe('lost');
  expect(refind(hive, 'The queen', after).status).toBe('lost');
});

it('White space and Unicode normalisation do not matter', () => {
  const before = { p1: 'Il a dit : « Caf\u00e9 cr\u00e8me » et rien d’autre.' };
  const after = {
    p1: 'Hier il a dit\u00a0:  «\u202fCafe\u0301 cre\u0300me\u00a0» et rien d’autre.',
  };
  expect(refind(before, 'Caf\u00e9 cr\u00e8me', after)).toMatchObject({
    status: 'found',
    words: ['Cafe\u0301 cre\u0300me'],
  });
});

/** A word with an identity of its own, even among words with the same spelling. */
interface Token {
  readonly word: string;
  readonly key: number;
}
type Paragraphs = readonly { readonly id: string; readonly tokens: readonly Token[] }[];
type Edit =
  | { readonly kind: 'word'; readonly at: number; readonly word: string }
  | {
      readonly kind: 'insert' | 'delete' | 'split' | 'remove' | 'move' | 'repeat';
      readonly at: number;
    };

const vocabulary = ['queen', 'worker', 'hive', 'the', 'of', 'and', 'comb', 'wax', 'honey', 'swarm'];
const word = fc.oneof(fc.constantFrom(...vocabulary), fc.stringMatching(/^[a-z]{2,9}$/));
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('word' as const), at: fc.nat(), word }),
  fc.record({
    kind: fc.constantFrom('insert', 'delete', 'split', 'remove', 'move', 'repeat'),
    at: fc.nat(),
  }),
);

const written = (tokens: readonly Token[]): string => tokens.map((one) => one.word).join(' ');

function edited(paragraphs: Paragraphs, change: Edit, fresh: () => number): Paragraphs {
  const n = change.at % paragraphs.length;
  const one = paragraphs[n];
  if (!one) return paragraphs;
  const { id, tokens } = one;
  const at = change.at % Math.max(1, tokens.length);
  const put = (...instead: Paragraphs): Paragraphs => paragraphs.toSpliced(n, 1, ...instead);
  const only = (own: readonly Token[]): Paragraphs => put({ id, tokens: own });
  switch (change.kind) {
    case 'word':
      return only(tokens.with(at, { word: change.word, key: fresh() }));
    case 'insert':
      return only(tokens.toSpliced(at, 0, { word: 'anew', key: fresh() }));
    case 'delete':
      return tokens.length > 1 ? only(tokens.toSpliced(at, 1)) : paragraphs;
    case 'split':
      return at > 0
        ? put({ id, tokens: tokens.slice(0, at) }, { id: `${id}a`, tokens: tokens.slice(at) })
        : paragraphs;
    case 'remove':
      return paragraphs.length > 1 ? put() : paragraphs;
    case 'move':
      return [...put(), one];
    case 'repeat': {
      const copy = tokens.map((token) => ({ ...token, key: fresh() }));
      return put(one, { id: `${id}b`, tokens: copy });
    }
  }
}

it('After any edits, highlights are on their own words or lost, never on others', () => {
  const paragraph = fc.array(word, { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(
      fc.array(paragraph, { minLength: 1, maxLength: 6 }),
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 1, max: 12 }),
      fc.array(edit, { maxLength: 8 }),
      (texts, which, from, length, edits) => {
        let key = 0;
        const fresh = (): number => key++;
        const first = texts.map((words, i) => ({
          id: `p${i + 1}`,
          tokens: words.map((own) => ({ word: own, key: fresh() })),
        }));
        const one = first[which % first.length];
        if (!one) return;
        const at = from % one.tokens.length;
        const marked = one.tokens.slice(at, at + length);
        const start = written(one.tokens.slice(0, at)).length + (at > 0 ? 1 : 0);
        const exact = written(marked);
        const target = targetIn(
          { id: one.id, text: written(one.tokens) },
          start,
          start + exact.length,
          context,
        );
        const last = edits.reduce<Paragraphs>((all, own) => edited(all, own, fresh), first);
        const blocks = last.map(({ id, tokens }) => ({ id, text: written(tokens) }));
        const homeOf = (id: string) => blocks.find((block) => block.id === id);
        const { status, places } = anchor(target, () => pageWords(blocks), homeOf, approximately);
        const found = places.map((p) => p.block.text.slice(p.start, p.end)).join(' ');
        if (edits.length === 0) expect(status).not.toBe('lost');
        if (status === 'lost') expect(places).toEqual([]);
        else if (status === 'changed') {
          const [match] = approximately(found, exact, Math.ceil(exact.length * 0.2));
          expect(match, `${exact} > ${found}`).toBeDefined();
        } else expect(found).toBe(exact);
      },
    ),
    { numRuns: 1000 },
  );
});
