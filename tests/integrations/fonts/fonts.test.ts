import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { isIn, parseRanges } from '../../../src/fonts/characters.ts';
import { charactersOf } from '../../../src/fonts/font-file.ts';
import { toSfnt } from '../../../src/fonts/woff2.ts';
import { makeFaces } from '../../../src/integrations/fonts/make-faces.ts';

const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
const filesIn = (place: string): ReadonlyMap<string, Buffer> =>
  new Map(readdirSync(place).map((name) => [name, readFileSync(join(place, name))]));

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe('The faces of the site', () => {
  const made = join(folder, 'made');
  let css = '';
  beforeAll(async () => {
    vi.stubEnv('CACHE_DIR', join(folder, 'cache'));
    await makeFaces(made);
    css = readFileSync(join(made, 'faces.css'), 'utf8');
  });

  it('are byte-identical, cached or made again', async () => {
    const kept = join(folder, 'kept');
    await makeFaces(kept);
    expect(filesIn(kept)).toEqual(filesIn(made));
    vi.stubEnv('CACHE_DIR', join(folder, 'no-cache'));
    const anew = join(folder, 'anew');
    await makeFaces(anew);
    expect(filesIn(anew)).toEqual(filesIn(made));
  });

  it('have a rule for every file and a file for every rule', () => {
    const named = Array.from(css.matchAll(/url\('\.\/([^']+)'\)/g), ([, name]) => name);
    const files = readdirSync(made).filter((name) => name.endsWith('.woff2'));
    expect(named.toSorted()).toEqual(files.sort());
    expect(css.match(/font-display:swap/g)).toHaveLength(named.length);
  });

  it('take at most 59 kB for English', () => {
    const latin = [...filesIn(made)].filter(([name]) => name.endsWith('-latin.woff2'));
    expect(latin.map(([name]) => name)).toEqual([
      'display-latin.woff2',
      'sans-latin.woff2',
      'serif-italic-latin.woff2',
      'serif-latin.woff2',
      'serif-semibold-latin.woff2',
    ]);
    const bytes = latin.reduce((sum, [, { length }]) => sum + length, 0);
    expect(bytes).toBeLessThanOrEqual(59_000);
  });

  it('have each character in one file only', async () => {
    const files = [...filesIn(made)].filter(([name]) => name.endsWith('.woff2'));
    const held = await Promise.all(
      files.map(async ([name, font]) =>
        [...charactersOf(await toSfnt(font))].map(
          (character) => `${name.split(/-(?=latin|greek|cyrillic|symbols)/)[0]} ${character}`,
        ),
      ),
    );
    const all = held.flat();
    expect(all.length).toBeGreaterThan(1000);
    expect(new Set(all).size).toBe(all.length);
  });

  it.each([
    ['Source Sans 3', 'aé Žλж'],
    ['Source Serif 4 Display', 'aéŽ'],
    ['Source Serif 4', 'aé Žλж½→'],
  ])('have in %s a rule for each character whose file covers it', async (family, characters) => {
    const rules = Array.from(
      css.matchAll(/font-family:'([^']+)'.*?url\('\.\/([^']+)'\).*?unicode-range:([^}]+)/g),
      ([, of, name = '', range = '']) => ({ of, name, range: parseRanges(range) }),
    ).filter(({ of }) => of === family);
    for (const character of characters) {
      const code = character.codePointAt(0) ?? 0;
      // The last rule that covers a character wins.
      const { name = '' } = rules.findLast(({ range }) => isIn(range, code)) ?? {};
      const held = charactersOf(await toSfnt(readFileSync(join(made, name))));
      expect(held.has(code), `${character} in ${name}`).toBe(true);
    }
  });
});
