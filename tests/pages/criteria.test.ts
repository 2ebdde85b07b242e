import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { criteria } from '../../src/pages/about/_criteria.ts';

const folder = fileURLToPath(new URL('../site', import.meta.url));

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });

/** The path of a test file by its name, in any folder. */
function fileOf(name: string): string {
  const found = files.find((file) => basename(file) === `${name}.test.ts`);
  if (!found) throw new Error(`There is no ${name}.test.ts`);
  return join(folder, found);
}

/** The titles of the tests in a file. */
function titlesOf(name: string): readonly string[] {
  const text = readFileSync(fileOf(name), 'utf8');
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    // `it('…', …)`, `it.each(…)('…', …)`, `it.for(…)('…', …)`
    const [first] = ts.isCallExpression(node) ? node.arguments : [];
    if (ts.isCallExpression(node) && first && ts.isStringLiteralLike(first))
      if (/^it\b/.test(node.expression.getText())) found.push(first.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

it.each(criteria)('$id $name names existing tests, or a reason for none', (criterion) => {
  const { tests = [], absent, untried } = criterion;
  const missing = tests.filter(([file, sentence]) => !titlesOf(file).includes(sentence));
  expect(missing).toEqual([]);
  expect(
    [tests.length > 0, absent !== undefined, untried !== undefined].filter(Boolean),
  ).toHaveLength(1);
});

it('all criteria of A and AA are listed, and the contrast of AAA', () => {
  const levels = criteria.map(({ level }) => level);
  expect(levels.filter((level) => level === 'A')).toHaveLength(31);
  expect(levels.filter((level) => level === 'AA')).toHaveLength(24);
  expect(criteria.filter(({ level }) => level === 'AAA').map(({ id }) => id)).toEqual(['1.4.6']);
  expect(new Set(criteria.map(({ id }) => id)).size).toBe(criteria.length);
});
