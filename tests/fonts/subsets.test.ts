import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isIn, parseRanges } from '../../src/fonts/characters.ts';
import { cutFace } from '../../src/fonts/cut-face.ts';
import { faces } from '../../src/fonts/faces.ts';
import { charactersOf } from '../../src/fonts/font-file.ts';
import { toSfnt } from '../../src/fonts/woff2.ts';

const folder = fileURLToPath(new URL('../../src/fonts/subsets', import.meta.url));
const stored: ReadonlyMap<string, Buffer> = new Map(
  readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]),
);
const css = `${stored.get('faces.css')}`;

describe('The stored subsets of faces', () => {
  it('are what `npm run fonts` makes of the packages', async () => {
    const made = (await Promise.all(faces.map(cutFace))).flat();
    expect(css).toBe(made.map(({ rule }) => rule).join(''));
    expect([...stored.keys()]).toEqual(['faces.css', ...made.map(({ file }) => file)].sort());
    // If one differs, the message names the file instead of listing bytes.
    const changed = made.filter(({ file, font }) => !stored.get(file)?.equals(font));
    expect(changed.map(({ file }) => file)).toEqual([]);
  });

  it('have a rule for every file and a file for every rule', () => {
    const named = Array.from(css.matchAll(/url\('\.\/([^']+)'\)/g), ([, name]) => name);
    const files = [...stored.keys()].filter((name) => name.endsWith('.woff2'));
    expect(named.toSorted()).toEqual(files.sort());
    expect(css.match(/font-display:swap/g)).toHaveLength(named.length);
  });

  it('take at most 59 kB for English', () => {
    const latin = [...stored].filter(([name]) => name.endsWith('-latin.woff2'));
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
    const files = [...stored].filter(([name]) => name.endsWith('.woff2'));
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
      const held = charactersOf(await toSfnt(stored.get(name) ?? new Uint8Array()));
      expect(held.has(code), `${character} in ${name}`).toBe(true);
    }
  });
});
