import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cacheOf, sweep } from '../../src/cache/cache.ts';
import { keyOf } from '../../src/cache/key.ts';

const folder = mkdtempSync(join(tmpdir(), 'cache-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const key = keyOf('a text');
const cache = cacheOf('step', folder);
const file = join(folder, 'step', key);

describe('What was made before', () => {
  it('is read back as it was written', () => {
    cache.write(key, 'What was made');
    expect(cache.read(key)?.toString()).toBe('What was made');
    expect(readdirSync(join(folder, 'step'))).toEqual([key]);
  });

  it('is not there under a key that nothing was written under', () => {
    expect(cache.read(keyOf('another text'))).toBeUndefined();
    expect(cacheOf('another step', folder).read(key)).toBeUndefined();
  });

  it.each([
    ['was cut short', (entry: Buffer) => entry.subarray(0, -1)],
    ['is empty', () => Buffer.of()],
    ['has another letter', (entry: Buffer) => Buffer.from(`${entry.toString().slice(0, -1)}x`)],
    ['has more at its end', (entry: Buffer) => Buffer.concat([entry, Buffer.from('x')])],
    ['has a sum and nothing else', (entry: Buffer) => entry.subarray(0, 64)],
  ])('counts as not there if it %s', (_, harm) => {
    cache.write(key, 'What was made');
    writeFileSync(file, harm(readFileSync(file)));
    expect(cache.read(key)).toBeUndefined();
  });

  it('counts as not there under the name of something else', () => {
    cache.write(key, 'What was made');
    const other = keyOf('another text');
    copyFileSync(file, join(folder, 'step', other));
    expect(cache.read(other)).toBeUndefined();
  });

  it('is swept away when nothing has used it for a month', () => {
    const old = keyOf('an old text');
    cache.write(key, 'What was made');
    cache.write(old, 'What was made');
    const longAgo = Date.now() / 1000 - 31 * 86_400;
    for (const name of [key, old]) utimesSync(join(folder, 'step', name), longAgo, longAgo);
    expect(cache.read(key)?.toString()).toBe('What was made');
    sweep(folder);
    expect(cache.read(key)?.toString()).toBe('What was made');
    expect(cache.read(old)).toBeUndefined();
  });
});

describe('A key', () => {
  it('is another for other parts, and for the same letters in other parts', () => {
    const keys = [keyOf('ab', 'c'), keyOf('a', 'bc'), keyOf('abc'), keyOf('abd'), keyOf('abc', '')];
    expect(new Set(keys).size).toBe(keys.length);
    expect(keyOf('ab', Buffer.from('c'))).toBe(keyOf('ab', 'c'));
  });
});
