import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { charactersIn } from '../../../src/integrations/fonts/fonts.ts';
import { makeFonts } from '../../../src/integrations/fonts/subset-fonts.ts';

const folders = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'fonts-')));
const characters = charactersIn([new URL('../../../content/', import.meta.url).pathname]);

const fontsIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.woff2'))
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

it('sends fonts of 60 kB at most, the same bytes for the same characters', async () => {
  for (const folder of folders) await makeFonts(characters, folder);
  const [once = [], again = []] = folders.map(fontsIn);
  expect(once.map(({ name }) => name)).toEqual(['bold.woff2', 'italic.woff2', 'roman.woff2']);
  expect(once.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThanOrEqual(60_000);
  expect(again).toEqual(once);
});

it('counts each character once, and always basic Latin', () => {
  expect(new Set(characters).size).toBe([...characters].length);
  expect(charactersIn([])).toContain('xyz');
  expect(charactersIn([])).not.toContain('ü');
});
