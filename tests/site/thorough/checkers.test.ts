import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dist } from '../site.ts';

/* External validators, if Java and they are available: the Nu HTML checker (`vnu.jar`, at
   VNU_JAR) and EPUBCheck (Debian: epubcheck; or EPUBCHECK_JAR). */
const java = (jar: string, ...options: readonly string[]): string => {
  const { stdout, stderr } = spawnSync('java', ['-jar', jar, ...options], { encoding: 'utf8' });
  return `${stdout}${stderr}`;
};
const hasJava = spawnSync('java', ['-version']).status === 0;
const nu = process.env.VNU_JAR ?? '';
const epubCheck = process.env.EPUBCHECK_JAR ?? '/usr/share/java/epubcheck.jar';

it('Every page passes the Nu HTML checker', ({ skip }) => {
  skip(!hasJava || !existsSync(nu), 'Java or vnu.jar (VNU_JAR) is missing');
  const said = java(nu, '--format', 'gnu', '--errors-only', '--skip-non-html', dist);
  expect(said.trim().split('\n').filter(Boolean)).toEqual([]);
});

it('Every EPUB passes EPUBCheck', ({ skip }) => {
  skip(!hasJava || !existsSync(epubCheck), 'Java or EPUBCheck is missing');
  const books = globSync('*.epub', { cwd: dist });
  expect(books.length).toBeGreaterThan(0);
  for (const book of books)
    expect(java(epubCheck, join(dist, book))).toContain('0 fatals / 0 errors / 0 warnings');
});
