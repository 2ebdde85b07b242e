import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { processesFor, shareOut } from '../../src/cache/share-out.ts';

const helpers = new URL('../../src/cache/share-out.ts', import.meta.url).href;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'share-out-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function script(name: string, words: string): URL {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, `import { answerEach } from '${helpers}'; ${words}`);
  return pathToFileURL(file);
}

const jobs = Array.from({ length: 20 }, (_, n) => ({ n }));
const sharing = { each: 1, most: 4 };

describe('Jobs that are shared out to several processes', () => {
  it('are too few for any below the number that pays', () => {
    expect(processesFor(7, { each: 4, most: 100 })).toBe(0);
    expect(processesFor(400, { each: 4, most: 100 })).toBeGreaterThanOrEqual(2);
  });

  it('are done here, one after another, where they are too few', async () => {
    const nobody = new URL('nowhere.mjs', import.meta.url);
    const twice = async ({ n }: { n: number }): Promise<number> => 2 * n;
    const made = await shareOut(nobody, jobs, { each: 100, most: 4 }, twice);
    expect(made).toEqual(jobs.map(({ n }) => 2 * n));
  });

  it('are all done, and what was made of them comes in their order', async () => {
    const slow = 'const wait = (ms) => new Promise((done) => setTimeout(done, ms));';
    const twice = script(
      'twice',
      `${slow} answerEach(async ({ n }) => (await wait(n % 3), 2 * n));`,
    );
    expect(await shareOut(twice, jobs, sharing, () => 0)).toEqual(jobs.map(({ n }) => 2 * n));
  });

  it('are done by new processes after so many, which gives their memory back', async () => {
    const which = script('which', 'answerEach(() => process.pid);');
    const pids = await shareOut(which, jobs, sharing, () => 0);
    const times = Map.groupBy(pids, (pid) => pid);
    expect(times.size).toBeGreaterThanOrEqual(jobs.length / sharing.most);
    for (const of of times.values()) expect(of.length).toBeLessThanOrEqual(sharing.most);
  });

  it.each([
    ['throws', "answerEach(() => { throw new Error('No such word.'); });", 'No such word.'],
    ['rejects', "answerEach(async () => { throw new Error('No such word.'); });", 'No such word.'],
    ['ends', 'answerEach(() => process.exit(0));', 'ends.mjs ended without an answer.'],
  ])('have failed where one of them %s', async (name, words, message) => {
    await expect(shareOut(script(name, words), jobs, sharing, () => 0)).rejects.toThrow(message);
  });
});
