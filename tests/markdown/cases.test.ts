import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../src/edition/passages.ts';
import { report, rules } from '../../src/edition/problems.ts';
import { compileAll } from '../../src/markdown/compile-all.ts';
import { isPartName } from '../../src/markdown/input/parts.ts';
import { fileNames, type TextFolder } from '../../src/markdown/input/text-folder.ts';
import { readFolder } from '../../src/markdown/loaders/read-folder.ts';
import { serialise } from './serialise.ts';

/* A case is a folder with `input.md` (or numbered parts) and the other files of a text, or with several such
   folders.

   It expects `output.html` (and `passages.txt`, the searchable passages, if that exists), or
   `expected.txt` with all problems; and `warnings.txt` with all warnings. `UPDATE=1 npx vitest
   run tests/markdown` writes the actual output; review the diff. */
const root = fileURLToPath(new URL('cases', import.meta.url));
const cases = readdirSync(root).sort();

/** The text in a folder of a case. Problems name it as a folder of `content/`. */
function textFolder(folder: string, name: string): TextFolder {
  const path = `content/${name}`;
  const { parts = [], images = {} } = readFolder(dirname(folder), basename(folder), root);
  const files = Object.entries(fileNames).flatMap(([kind, file]) => {
    const own = join(folder, kind === 'text' ? 'input.md' : file);
    return existsSync(own) ? [[kind, readFileSync(own)] as const] : [];
  });
  return { name, path, files: Object.fromEntries(files), parts, images };
}

function textsOf(name: string): readonly TextFolder[] {
  const folder = join(root, name);
  const isOne = readdirSync(folder).some((file) => file === 'input.md' || isPartName(file));
  if (isOne) return [textFolder(folder, name)];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => textFolder(join(folder, entry.name), entry.name));
}

/** Compares with a file; with UPDATE writes it. */
function expectFile(path: string, actual: string): void {
  if (process.env.UPDATE) writeFileSync(path, actual);
  expect(actual).toBe(existsSync(path) ? readFileSync(path, 'utf8') : `There is no ${path}`);
}

describe('Each case has the expected output', () => {
  it.each(cases)('%s', (name) => {
    const { editions, problems, warnings } = compileAll(textsOf(name));
    const file = (beside: string): string => join(root, name, beside);
    if (warnings.length > 0 || existsSync(file('warnings.txt')))
      expectFile(file('warnings.txt'), `${report(warnings)}\n`);
    if (problems.length > 0 || existsSync(file('expected.txt'))) {
      expectFile(file('expected.txt'), `${report(problems)}\n`);
      expect(existsSync(file('output.html'))).toBe(false);
      return;
    }
    expectFile(file('output.html'), editions.map(serialise).join('\n'));
    if (!existsSync(file('passages.txt'))) return;
    const passages = editions.flatMap((edition) => passagesOf(edition));
    const lines = passages.map(({ id, scope, section, label, text }) =>
      [id, scope, section, label, JSON.stringify(text)].join('  '),
    );
    expectFile(file('passages.txt'), `${lines.join('\n')}\n`);
  });
});

const expected = cases
  .flatMap((name) => [join(root, name, 'expected.txt'), join(root, name, 'warnings.txt')])
  .filter((path) => existsSync(path))
  .map((path) => readFileSync(path, 'utf8'));

/** Rules that other tests cover, because their cases would be too large or impossible to store. */
const elsewhere = [
  'content-empty',
  'content-unreadable',
  'file-long',
  'file-unreadable',
  'file-unused',
];

it.each(Object.keys(rules).filter((rule) => !elsewhere.includes(rule)))(
  'The rule %s has a case',
  (rule) => {
    expect(expected.some((text) => text.includes(`  ${rule}  `))).toBe(true);
  },
);

it('Every problem and warning has a place, full sentences and a remedy', () => {
  for (const line of expected.flatMap((text) => text.trimEnd().split('\n'))) {
    expect(line).toMatch(/^content\/[\w ./-]+:\d+:\d+ {2}(?:warning {2})?[a-z-]+ {2}\S.*[.?]$/);
    expect(line.split('  ').at(-1)).not.toMatch(/undefined|\$\d|\[object|Invalid|expected|NaN/);
  }
});

it('Editions are plain data', () => {
  for (const name of cases)
    for (const edition of compileAll(textsOf(name)).editions)
      expect(JSON.parse(JSON.stringify(edition))).toEqual(edition);
});
