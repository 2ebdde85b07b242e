import { execFile, spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { filesOf } from '../built-pages.ts';
import { plain } from '../elsewhere/hosts/plain.ts';
import { dist } from '../site.ts';

/* External validators, if Java and they are available: the Nu HTML checker (`vnu.jar`, at
   VNU_JAR) and EPUBCheck (Debian: epubcheck; or EPUBCHECK_JAR). */
const java = async (...options: readonly string[]): Promise<string> => {
  const { stdout, stderr } = await promisify(execFile)('java', options).catch((failed) => failed);
  return `${stdout}${stderr}`;
};
const hasJava = spawnSync('java', ['-version']).status === 0;
const nu = process.env.VNU_JAR ?? '';
const epubCheck = process.env.EPUBCHECK_JAR ?? '/usr/share/java/epubcheck.jar';

it('The Nu HTML checker has nothing to say about any page', async ({ skip }) => {
  skip(!hasJava || !existsSync(nu), 'Java or vnu.jar (VNU_JAR) is missing');
  // Served, because a file has no origin, and then the policy of a page blocks its scripts.
  const site = await plain.serve(dist, process.env.BASE_PATH ?? '/');
  const pages = filesOf(dist).filter((file) => file.endsWith('.html'));
  const addresses = pages.map((file) => site.address + file);
  const local = '-Dnu.validator.servlet.allow-forbidden-hosts=true';
  const said = await java(local, '-jar', nu, '--format', 'gnu', ...addresses);
  await site.close();
  expect(pages.length).toBeGreaterThan(5);
  expect(said.trim().split('\n').filter(Boolean)).toEqual([]);
});

it('Every EPUB passes EPUBCheck', async ({ skip }) => {
  skip(!hasJava || !existsSync(epubCheck), 'Java or EPUBCheck is missing');
  const books = globSync('*.epub', { cwd: dist });
  expect(books.length).toBeGreaterThan(0);
  for (const book of books)
    expect(await java('-jar', epubCheck, join(dist, book))).toContain(
      '0 fatals / 0 errors / 0 warnings',
    );
});
