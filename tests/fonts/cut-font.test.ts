import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cutFont } from '../../src/fonts/cut-font.ts';
import { faces } from '../../src/fonts/faces.ts';
import { charactersOf, openFont } from '../../src/fonts/font-file.ts';
import { toSfnt } from '../../src/fonts/woff2.ts';

const source = (name: string): Buffer => {
  const file = faces.find((face) => face.name === name)?.source('latin');
  if (!file) throw new Error(`There is no face ${name}.`);
  return readFileSync(file);
};
const codePoints = (text: string): readonly number[] =>
  Array.from(text, (character) => character.codePointAt(0) ?? 0);

describe('A subset', () => {
  it('has exactly the requested characters that the font has', async () => {
    const characters = codePoints('Éa統');
    const cut = await cutFont(source('serif'), { characters, features: [] });
    expect(cut.toString('latin1', 0, 4)).toBe('wOF2');
    expect([...charactersOf(await toSfnt(cut))]).toEqual(codePoints('aÉ'));
  });

  it('has the glyphs that its features need', async () => {
    const characters = codePoints('ab');
    const glyphs = async (features: readonly string[]): Promise<number> => {
      const cut = await cutFont(source('serif'), { characters, features }, 'sfnt');
      return openFont(cut).referenceTable('maxp')?.[5] ?? 0;
    };
    // .notdef and two letters; then also two small capitals.
    expect(await glyphs([])).toBe(3);
    expect(await glyphs(['smcp'])).toBe(5);
  });

  it('pins or limits axes as requested', async () => {
    const cut = { characters: codePoints('a'), features: [] };
    const pinned = await cutFont(source('sans'), { ...cut, axes: { wght: 400 } }, 'sfnt');
    const ranged = await cutFont(source('sans'), { ...cut, axes: { wght: [400, 600] } }, 'sfnt');
    expect(openFont(pinned).getAxisInfos()).toEqual({});
    expect(openFont(ranged).getAxisInfos()).toMatchObject({ wght: { min: 400, max: 600 } });
    const wrong = cutFont(source('serif'), { ...cut, axes: { wght: 400 } });
    await expect(wrong).rejects.toThrow('The font has no axis wght.');
  });

  it('is the same when made concurrently with others', async () => {
    const cuts = ['a', 'b', 'c', 'd'].map((text) => ({
      characters: codePoints(text),
      features: [],
    }));
    const beside = await Promise.all(cuts.map((cut) => cutFont(source('sans'), cut)));
    for (const [i, cut] of cuts.entries())
      expect(beside[i]).toEqual(await cutFont(source('sans'), cut));
  });

  it('of invalid data is refused', async () => {
    const cut = { characters: codePoints('a'), features: [] };
    await expect(cutFont(Buffer.from('no font'), cut)).rejects.toThrow('may be damaged');
    await expect(cutFont(Buffer.from('wOF2 no font'), cut)).rejects.toThrow('may be damaged');
  });
});
