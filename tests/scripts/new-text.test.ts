import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { fileNames } from '../../src/markdown/input/text-folder.ts';

const content = mkdtempSync(join(tmpdir(), 'content-'));
afterAll(() => rmSync(content, { recursive: true, force: true }));

const run = (script: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [`scripts/${script}.mjs`, ...args], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content },
  });

it('A new text gets a folder named after its title, and has no problems', () => {
  expect(run('new-text', 'L’été', 'de', 'Bees: 1902')).toMatchObject({ status: 0, stderr: '' });
  expect(readdirSync(content)).toEqual(['lete-de-bees-1902']);
  const folder = join(content, 'lete-de-bees-1902');
  expect(readFileSync(join(folder, 'text.md'), 'utf8')).toContain("title: 'L’été de Bees: 1902'");
  expect(run('check-text', folder)).toMatchObject({ stdout: '0 problems, 0 warnings\n' });
  const known: readonly string[] = Object.values(fileNames);
  expect(readdirSync(folder).filter((file) => !known.includes(file))).toEqual([]);
});

it('An existing folder is not changed', () => {
  expect(run('new-text', 'L’été de Bees: 1902')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('already exists'),
  });
  expect(run('new-text')).toMatchObject({ status: 1, stderr: expect.stringContaining('title') });
});
