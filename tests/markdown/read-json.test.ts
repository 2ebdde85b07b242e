import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readJson } from '../../src/markdown/input/read-json.ts';
import { readYaml } from '../../src/markdown/input/read-yaml.ts';
import { runs } from '../fuzz.ts';

/* `FUZZ=200 npx vitest run tests/markdown/read-json` runs longer; a failure prints its seed. */
const cases = runs(500);

const space = fc.constantFrom('', '', '', ' ', '\n', '\t', '\n\t', '\r\n', '\n\n \t ');
const keys = ['a', 'b', '1', '__proto__', 'null', '<<', '', '#', 'a": "b'];
const numbers = ['-0', '1.0', '1E5', '-1.5e-3', '1e400', '123456789012345678901234567890'];
const word = fc
  .oneof(fc.constantFrom(...keys), fc.string({ unit: 'binary' }))
  .map((value) => JSON.stringify(value).replaceAll('/', '\\/'));

/** Generates JSON with arbitrary white space and duplicate keys. */
const { json } = fc.letrec<{ json: string }>((tie) => {
  const spaced = fc.tuple(space, tie('json'), space).map((parts) => parts.join(''));
  const pair = fc
    .tuple(space, word, space, spaced)
    .map(([a, key, b, value]) => [a + key + b, value]);
  return {
    json: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      fc.oneof(word, fc.constantFrom(...numbers, 'null', 'true', 'false')),
      fc.array(spaced, { maxLength: 4 }).map((inside) => `[${inside.join()}]`),
      fc
        .array(pair, { maxLength: 4 })
        .map((inside) => `{${inside.map((p) => p.join(':')).join()}}`),
    ),
  };
});

describe('JSON read by the JSON parser', () => {
  it('has the same value as when read as YAML', () => {
    fc.assert(
      fc.property(space, json, (before, text) => {
        const read = readJson(before + text);
        if (read) expect(read.value).toEqual(parse(before + text));
      }),
      { numRuns: cases },
    );
  });

  it('excludes duplicate keys and leading tabs', () => {
    expect(readJson('[{"a": 1, "b": {"a": ":"}}]')).toEqual({ value: [{ a: 1, b: { a: ':' } }] });
    expect(readJson('{"a": 1, "b": {"c": 1, "c" : 2}}')).toBeUndefined();
    expect(readJson('\t{}')).toBeUndefined();
    expect(readJson('a: 1')).toBeUndefined();
    expect(readJson('{a: 1}')).toBeUndefined();
  });

  it('keeps the position of each part', () => {
    const { data, at } = readYaml(
      new VFile({ path: 'a.json' }),
      '{\n "a": ["b",\n  "c"]}',
      z.record(z.string(), z.array(z.string())),
    );
    expect(data).toEqual({ a: ['b', 'c'] });
    expect(at(['a', 1])).toEqual({ line: 3, column: 3 });
  });
});
