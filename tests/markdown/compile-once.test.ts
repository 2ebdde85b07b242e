import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { keptEdition as Fetch } from '../../src/cache/editions.ts';
import { compile } from '../../src/markdown/compile.ts';
import type { TextFolder } from '../../src/markdown/input/text-folder.ts';
import type { compileOnce as Compile } from '../../src/markdown/loaders/compile-once.ts';
import { matter } from './one-text.ts';

const folder = mkdtempSync(join(tmpdir(), 'editions-'));
let compileOnce: typeof Compile;
let keptEdition: typeof Fetch;
beforeAll(async () => {
  vi.stubEnv('CACHE_DIR', folder);
  ({ compileOnce } = await import('../../src/markdown/loaders/compile-once.ts'));
  ({ keptEdition } = await import('../../src/cache/editions.ts'));
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** So many texts that processes are started for them. */
const many = Array.from({ length: 50 }, (_, n) => text(n, `## Part\n\nText ${n}.`));

function text(n: number, words: string): TextFolder {
  const name = `text-${n}`;
  const files = { text: new TextEncoder().encode(`${matter}${words}\n`) };
  return { name, path: `content/${name}`, files };
}

/** What is kept of each text, as an edition, and how many had to be compiled. */
async function compiled(folders: readonly TextFolder[]) {
  const { kept, compiled } = await compileOnce(folders);
  const editions = folders.map((one) => {
    const entry = kept.get(one)?.entry;
    return entry && keptEdition(entry.key);
  });
  return { editions, compiled, kept };
}

/** As a text is compiled by itself, and written down. */
const alone = (one: TextFolder): unknown => JSON.parse(JSON.stringify(compile(one).edition));

describe('Texts that are compiled in several processes', () => {
  it('are what each is by itself, in their order', async () => {
    const { editions, compiled: number } = await compiled(many);
    expect(number).toBe(many.length);
    expect(editions).toEqual(many.map(alone));
  });

  it('are not compiled again, but for those that have changed', async () => {
    const changed = text(3, '## Part\n\nOther words.');
    const now = many.map((one, n) => (n === 3 ? changed : one));
    const { editions, compiled: number } = await compiled(now);
    expect(number).toBe(1);
    expect(editions[3]).toEqual(alone(changed));
    expect((await compiled(now)).compiled).toBe(0);
  });

  it('are compiled again if what is kept of them is harmed', async () => {
    for (const entry of readdirSync(join(folder, 'editions')))
      writeFileSync(join(folder, 'editions', entry), '{}');
    const few = many.slice(0, 5);
    const { editions, compiled: number } = await compiled(few);
    expect(number).toBe(few.length);
    expect(editions).toEqual(few.map(alone));
  });

  it('say what is wrong with one every time, and keep nothing of it', async () => {
    const wrong = text(5, '## Part\n\nNo such note.[^7]');
    for (let time = 0; time < 2; time++) {
      const { kept, compiled: number } = await compiled([...many.slice(0, 5), wrong]);
      expect(number).toBe(1);
      expect(kept.get(wrong)).toEqual({ entry: undefined, problems: compile(wrong).problems });
    }
  });
});
