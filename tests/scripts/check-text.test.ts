import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { matter } from '../markdown/one-text.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bees-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const check = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['scripts/check-text.mjs', ...args], { encoding: 'utf8' });

it('A valid text has no problems', () => {
  writeFileSync(join(folder, 'text.md'), `${matter}## One\n\nWords.\n`);
  expect(check(folder)).toMatchObject({ status: 0, stdout: '0 problems, 0 warnings\n' });
});

it('All problems and warnings of a text are reported with their lines', () => {
  writeFileSync(join(folder, 'text.md'), `${matter}## One\n\nA <b>word</b>.\n\n    Code.\n`);
  const { status, stdout } = check(folder);
  expect(status).toBe(1);
  expect(stdout).toMatch(
    /text\.md:14:3 {2}html-raw {2}.*\n.*text\.md:16:1 {2}warning {2}code-indented/,
  );
  expect(stdout).toMatch(/\n1 problems, 1 warnings\n$/);
});

it('A folder without a text and a missing folder are reported', () => {
  expect(check(folder)).toMatchObject({ status: 1, stdout: expect.stringContaining('text.md') });
  expect(check()).toMatchObject({ status: 2, stderr: expect.stringContaining('check-text') });
});
