import fc from 'fast-check';
import { expect, it } from 'vitest';
import { report } from '../../src/edition/problems.ts';
import { compileAll } from '../../src/markdown/compile-all.ts';
import { type FileKind, fileNames } from '../../src/markdown/input/text-folder.ts';
import { runs } from '../fuzz.ts';
import { matter } from './one-text.ts';

/* Every mistake of an editor is reported with its place and a remedy; a failure prints its seed. */
const cases = runs(1000);

const words = `## One

The queen flies once[^1] in her life, and the *drones* die.

1. first
2. second

[^1]: As [Huber](https://bees.example/) saw.
`;

/** A valid text with a file of every kind. */
const sound: Readonly<Partial<Record<FileKind, string>>> = {
  text: matter + words,
  emendations: `emendations:
  - { exact: queen, source: quene, reason: A slip. }
doubts:
  - { exact: life, reason: It may be death. }
`,
  annotations: `- id: drones
  kind: concept
  heading: Drones
  target: { exact: drones }
  status: documented
  body: Male *bees*.
  sources: [huber]
  author: E
  date: 2026-01-01
`,
  names: `names:
  - { id: huber, name: "Huber, F.", full: F. Huber, kind: person, line: Naturalist., forms: [Huber] }
`,
  references: `[{ "id": "huber", "type": "book", "title": "Bees", "genre": "primary" }]`,
  introduction: 'A talk on bees.\n',
  apparatus: 'One copy is known.\n',
};

const kinds = Object.keys(fileNames).filter((kind): kind is FileKind => kind in sound);

/** Strings that replace parts of a file. */
const slips = [
  ...['', ' ', '\n', '\t', '  ', '\u00a0', '\u0000', '\u202e', '\ufffe', '\u0301', '\r'],
  ...['"', "'", ':', ': ', '- ', '#', '*', '&', '!', '%', '@', '`', '|', '>', '?', ',', '~'],
  ...['[', ']', '{', '}', '(', ')', '<', '</b>', '<b>', '<!--', '-->', '<script>', '\\', '\\x'],
  ...['---\n', '...\n', '*a', '&a ', '!!js ', '<<: ', 'null', 'true', '12', '1e9', '[[', '{{'],
  ...['[^1]', '[^2]', '[^a b]', '[^]: ', '[^1]: ', '](#no)', '![x](y.png)', '## ', '# ', '```\n'],
  ...['id: drones\n', 'titel: x\n', 'javascript:alert(1)', '1848. ', '2020-02-30', 'ä'],
];

const mistake = fc.record({
  kind: fc.constantFrom(...kinds),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.integer({ min: 0, max: 40 }),
  slip: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...slips) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  ),
});

it('The text without mistakes is valid', () => {
  expect(report(problemsOf(sound, []).problems)).toBe('');
});

function problemsOf(
  files: Readonly<Partial<Record<FileKind, string>>>,
  junk: readonly number[],
): ReturnType<typeof compileAll> {
  const bytes = Object.entries(files).map(
    ([kind, text]) => [kind, new Uint8Array([...new TextEncoder().encode(text), ...junk])] as const,
  );
  return compileAll([{ name: 'bees', path: 'content/bees', files: Object.fromEntries(bytes) }]);
}

it(`${cases} mistakes are each reported with place and remedy, without a stack trace`, () => {
  let told = 0;
  fc.assert(
    fc.property(
      fc.array(mistake, { minLength: 1, maxLength: 3 }),
      fc.oneof(
        { weight: 20, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.array(fc.integer({ min: 128, max: 255 }), { maxLength: 3 }) },
      ),
      (mistakes, junk) => {
        const files = { ...sound };
        for (const { kind, at, cut, slip } of mistakes) {
          const text = files[kind] ?? '';
          const from = Math.floor(at * text.length);
          files[kind] = text.slice(0, from) + slip + text.slice(from + cut);
        }
        const { editions, problems, warnings } = problemsOf(files, junk);
        expect(editions.length + problems.length).toBeGreaterThan(0);
        told += problems.length;
        for (const one of [...problems, ...warnings]) {
          const lines = (files[kindOfFile(one.file)] ?? '').split(/\r\n?|\n/);
          expect(one.line).toBeGreaterThanOrEqual(1);
          expect(one.line).toBeLessThanOrEqual(lines.length + 1);
          expect(one.column).toBeGreaterThanOrEqual(1);
          expect(one.message).toMatch(/\S[.?]$/);
          expect(one.message).not.toMatch(
            /undefined|\[object|NaN|\bat \S+:\d+|node_modules|Error:|call stack|Map keys|Invalid/,
          );
        }
      },
    ),
    { numRuns: cases },
  );
  // The test would show little if most changes were valid.
  expect(told).toBeGreaterThan(cases / 2);
}, 3_600_000);

function kindOfFile(path: string): FileKind {
  return kinds.find((kind) => path.endsWith(`/${fileNames[kind]}`)) ?? 'text';
}
