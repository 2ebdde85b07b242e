import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { compressAll } from '../../../src/integrations/hosting/compress.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compress-'));
  vi.stubEnv('CACHE_DIR', join(folder, 'cache'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const words = 'Words that come again and again. '.repeat(40);

function page(name: string): string {
  const file = join(folder, name);
  writeFileSync(file, words);
  return file;
}

describe('The compressed copies of files', () => {
  it('unpack to the files', async () => {
    await compressAll([page('a.html'), page('b.html')]);
    for (const name of ['a.html', 'b.html']) {
      expect(brotliDecompressSync(readFileSync(join(folder, `${name}.br`))).toString()).toBe(words);
      expect(gunzipSync(readFileSync(join(folder, `${name}.gz`))).toString()).toBe(words);
    }
  });

  it('are not made if the host compresses by itself', async () => {
    vi.stubEnv('COPIES', 'false');
    await compressAll([page('a.html')]);
    expect(readdirSync(folder).filter((name) => name.startsWith('a.'))).toEqual(['a.html']);
  });
});
