import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aside } from '../../src/cache/aside.ts';

const helpers = new URL('../../src/cache/aside.ts', import.meta.url).href;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aside-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function script(name: string, words: string): URL {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, words);
  return pathToFileURL(file);
}

describe('A process that is given one thing to do', () => {
  it('answers', async () => {
    const twice = script(
      'twice',
      `import { answerOnce } from '${helpers}'; answerOnce(async (n) => new Map([['twice', 2 * n]]));`,
    );
    expect(await aside(twice, 21)).toEqual(new Map([['twice', 42]]));
  });

  it.each([
    ['ends', "process.once('message', () => process.exit(3));"],
    ['is killed', "process.once('message', () => process.kill(process.pid, 'SIGKILL'));"],
    ['ends well', "process.once('message', () => process.disconnect());"],
  ])('has failed where it %s without an answer', async (name, words) => {
    await expect(aside(script(name.replaceAll(' ', '-'), words), 1)).rejects.toThrow(
      `${name.replaceAll(' ', '-')}.mjs ended without an answer.`,
    );
  });
});
