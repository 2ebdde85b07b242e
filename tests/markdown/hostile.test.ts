import { expect, it } from 'vitest';
import { report } from '../../src/edition/problems.ts';
import { compileAll } from '../../src/markdown/compile-all.ts';
import { compileText, matter } from './one-text.ts';

/* Input that is too large for a page, too deeply nested for a program, or made to cause a hang.

   Cases small enough for files are in `cases/`. */
const much = 10_000;
const lines = (make: (n: number) => string, n: number): string =>
  Array.from({ length: n }, (_, i) => make(i)).join('\n');

it.each([
  ['quotations', `${'>'.repeat(much)} x`, 'nesting-deep'],
  ['lists', `${'- '.repeat(much)}x`, 'nesting-deep'],
  ['numbered lists', `${'1. '.repeat(much)}x`, 'nesting-deep'],
  ['lists by indentation', lines((n) => `${'  '.repeat(n)}- x`, 1000), 'nesting-deep'],
  ['quotations in a note', `x[^1]\n\n[^1]: ${'> '.repeat(much)}x`, 'nesting-deep'],
  ['emphasis', `${'*a '.repeat(much)}x${'*'.repeat(much)}`, 'marks-many'],
  ['strong emphasis', `${'*'.repeat(much)}x${'*'.repeat(much)}`, 'marks-many'],
  ['emphasis over lines', lines(() => '_a', much), 'marks-many'],
  ['brackets', `${'['.repeat(much)}x${']'.repeat(much)}`, 'marks-many'],
  ['links in links', '[a]('.repeat(much), 'marks-many'],
  ['a file of 10 MB', 'Words and more words. '.repeat(500_000), 'file-long'],
])('ten thousand %s are reported', (_, text, rule) => {
  const { editions, problems } = compileText(`## One\n\n${text}\n`);
  expect(editions).toEqual([]);
  expect(problems.map((one) => one.rule)).toEqual([rule]);
  expect(report(problems)).toMatch(/^content\/text\/text\.md:\d+:\d+ {2}/);
});

it.each([
  ['a word of 1 MB', 'a'.repeat(1_000_000)],
  ['a gap of 1 MB', `a${' '.repeat(1_000_000)}b`],
  ['ticks of every length', lines((n) => `${'`'.repeat(n + 1)}a`, 200).replaceAll('\n', ' ')],
  ['half-written references', `${'&'.repeat(much)} ${'&amp'.repeat(much)}`],
  [
    'half-written addresses',
    `${'www.'.repeat(much)} ${'a@'.repeat(much)}b ${'http://'.repeat(much)}`,
  ],
  ['a row of many cells', `${'|a'.repeat(500)}|\n${'|-'.repeat(500)}|\n`],
  ['a heading of 10,000 words', `## ${'word '.repeat(much)}`],
  ['unclosed HTML', `${'\\<'.repeat(much)}a`],
  ['1,000 headings', lines((n) => `## Heading ${n}x\n\nWords.\n`, 1000)],
  [
    '1,000 notes',
    `${lines((n) => `a[^${n}]`, 1000)}\n\n${lines((n) => `[^${n}]: b`, 1000)}`.replaceAll(
      '\n',
      '\n\n',
    ),
  ],
  [
    'the names of every object',
    '__proto__ constructor toString\n\n## __proto__\n\n## constructor\n',
  ],
])('%s becomes a page', (_, text) => {
  const { editions, problems } = compileText(`## One\n\n${text}\n`);
  expect(report(problems)).toBe('');
  expect(editions).toHaveLength(1);
});

it.each([
  ['lists', `emendations: ${'['.repeat(much)}`, 'yaml'],
  ['keys', `${'{a: '.repeat(much)}`, 'yaml'],
  ['items', `${'- '.repeat(much)}x`, 'yaml'],
  ['questions', '? '.repeat(much), 'yaml'],
  ['aliases', 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n', 'yaml'],
  ['keys beside each other', lines((n) => `k${n}: 1`, much), 'entry-key'],
  ['names of objects', '__proto__: { emendations: [] }\n', 'entry-key'],
  ['programs', 'emendations: !!js/function "function () {}"\n', 'entry-key'],
  ['halves of characters', 'emendations: "\\ud800"\n', 'character'],
])('YAML with %s is reported', (_, emendations, rule) => {
  const { problems } = compileText('## One\n\nWords.\n', { emendations });
  expect(problems[0]?.rule).toBe(rule);
  expect(problems[0]?.message).not.toMatch(/call stack/);
});

it.each([
  ['annotations', 'annotations', '- id: a\n  exact: Words\n  body: "<script>x</script>"\n'],
  ['annotations of another shape', 'annotations', '{ "__proto__": [] }'],
  ['names', 'names', 'names: { a: b }\n'],
  ['sources', 'references', '[{ "id": "x", "title": ["<img src=x onerror=alert(1)>"] }]'],
  ['sources that are no JSON', 'references', '{'.repeat(much)],
  ['a ledger', 'addresses', '{ "places": "p1", "blocks": {} }'],
  ['a ledger of nothing', 'addresses', '[[]]'],
  ['an introduction', 'introduction', '<script>alert(1)</script>\n'],
  ['an introduction that runs', 'introduction', '[a](javascript:alert`1`)\n'],
  ['an apparatus', 'apparatus', `${'> '.repeat(much)}x`],
] as const)('malicious input, %s, is reported', (_, kind, words) => {
  const { editions, problems } = compileText('## One\n\nWords.\n', { [kind]: words });
  expect(editions).toEqual([]);
  expect(problems.length).toBeGreaterThan(0);
});

it.each(['<script>alert(1)</script>', '../..', 'a\nb', 'a\u202eb', '"', 'é', '.', '_x', 'a b'])(
  'a folder named %j is reported',
  (name) => {
    const text = new TextEncoder().encode(`${matter}## One\n\nWords.\n`);
    const { editions, problems } = compileAll([{ name, path: `content/${name}`, files: { text } }]);
    expect(editions).toEqual([]);
    expect(report(problems)).toMatch(
      /^content\/[\p{L}\p{N}? ._-]*\/text\.md:1:1 {2}folder-name {2}.*$/u,
    );
  },
);
