import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dist } from '../site.ts';

/*
 * Checkers of others, where Java and they are at hand: the Nu HTML checker (`vnu.jar`, which VNU_JAR names)
 * and EPUBCheck (Debian: epubcheck; or EPUBCHECK_JAR).
 */
const java = (jar: string, ...options: readonly string[]): string => {
  const { stdout, stderr } = spawnSync('java', ['-jar', jar, ...options], { encoding: 'utf8' });
  return `${stdout}${stderr}`;
};
const hasJava = spawnSync('java', ['-version']).status === 0;
const nu = process.env.VNU_JAR ?? '';
const epubCheck = process.env.EPUBCHECK_JAR ?? '/usr/share/java/epubcheck.jar';

it('The Nu HTML checker finds no error in any page', ({ skip }) => {
  skip(!hasJava || !existsSync(nu), 'Java or the file that VNU_JAR names is missing');
  const said = java(nu, '--format', 'gnu', '--errors-only', '--skip-non-html', dist);
  expect(said.trim().split('\n').filter(Boolean)).toEqual([]);
});

it('EPUBCheck finds no error and no warning in any EPUB', ({ skip }) => {
  skip(!hasJava || !existsSync(epubCheck), 'Java or EPUBCheck is missing');
  const books = globSync('*.epub', { cwd: dist });
  expect(books.length).toBeGreaterThan(0);
  for (const book of books)
    expect(java(epubCheck, join(dist, book))).toContain('0 fatals / 0 errors / 0 warnings');
});
