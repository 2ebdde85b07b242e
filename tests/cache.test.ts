import {
  chmodSync,
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
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  digestOf,
  filesDigest,
  memoizeBytes,
  memoizeToDisk,
  pruneCache,
  readCache,
  writeCache,
} from '../src/cache.ts';

const folder = mkdtempSync(join(tmpdir(), 'cache-'));
const key = digestOf('a text');
const file = join(folder, 'step', key);
const write = (): void => writeCache('step', key, Buffer.from('The result'));
const read = (of = key): string | undefined => readCache('step', of)?.toString();

beforeEach(() => {
  vi.stubEnv('CACHE_DIR', folder);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe('A result in the cache', () => {
  it('is read back as it was written', () => {
    write();
    expect(read()).toBe('The result');
    expect(readdirSync(join(folder, 'step'))).toEqual([key]);
  });

  it('is missing under any other key', () => {
    expect(read(digestOf('another text'))).toBeUndefined();
    expect(readCache('another step', key)).toBeUndefined();
  });

  it.each([
    ['was cut short', (entry: Buffer) => entry.subarray(0, -1)],
    ['is empty', () => Buffer.of()],
    ['has another letter', (entry: Buffer) => Buffer.from(`${entry.toString().slice(0, -1)}x`)],
    ['has more at its end', (entry: Buffer) => Buffer.concat([entry, Buffer.from('x')])],
    ['has a digest and nothing else', (entry: Buffer) => entry.subarray(0, 64)],
  ])('counts as missing if it %s', (_, damage) => {
    write();
    writeFileSync(file, damage(readFileSync(file)));
    expect(read()).toBeUndefined();
  });

  it('counts as missing if its file was renamed', () => {
    write();
    const other = digestOf('another text');
    copyFileSync(file, join(folder, 'step', other));
    expect(read(other)).toBeUndefined();
  });

  it('is deleted when no build has used it for thirty days', () => {
    const old = digestOf('an old text');
    write();
    writeCache('step', old, Buffer.from('The result'));
    const longAgo = Date.now() / 1000 - 31 * 86_400;
    for (const name of [key, old]) utimesSync(join(folder, 'step', name), longAgo, longAgo);
    expect(read()).toBe('The result');
    pruneCache();
    expect(read()).toBe('The result');
    expect(read(old)).toBeUndefined();
  });
});

describe('A slow function', () => {
  it('is called once for each key', async () => {
    const make = vi.fn(() => ({ words: ['one', 'two'] }));
    const bytes = vi.fn(async () => Buffer.from('bytes'));
    for (const of of ['first', 'first', 'second']) {
      expect(memoizeToDisk('data', digestOf(of), make)).toEqual({ words: ['one', 'two'] });
      expect(Buffer.from(await memoizeBytes('bytes', digestOf(of), bytes)).toString()).toBe(
        'bytes',
      );
    }
    expect(make).toHaveBeenCalledTimes(2);
    expect(bytes).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['there is a file in place of the cache', (place: string) => writeFileSync(place, '')],
    ['the cache cannot be written to', (place: string) => chmodSync(mkdtempSync(place), 0o500)],
  ])('still returns its result if %s', (_, spoil) => {
    const place = join(folder, `spoiled-${Math.random()}`);
    spoil(place);
    vi.stubEnv('CACHE_DIR', join(place, 'below'));
    const make = vi.fn(() => 'made');
    for (let time = 0; time < 2; time++)
      expect(memoizeToDisk('data', digestOf(place), make)).toBe('made');
    expect(make.mock.calls.length).toBeGreaterThanOrEqual(1);
    expect(() => pruneCache()).not.toThrow();
  });
});

describe('A digest', () => {
  it('depends on the parts and on the boundaries between them', () => {
    const parts = [['ab', 'c'], ['a', 'bc'], ['abc'], ['abd'], ['abc', '']];
    expect(new Set(parts.map((some) => digestOf(...some))).size).toBe(parts.length);
    expect(digestOf('ab', Buffer.from('c'))).toBe(digestOf('ab', 'c'));
  });

  it('of files depends on contents and names, and ignores missing files', () => {
    expect(filesDigest('src/cache.ts')).not.toBe(filesDigest('src/env.d.ts'));
    expect(filesDigest('no-such-file')).toBe(filesDigest());
  });
});
