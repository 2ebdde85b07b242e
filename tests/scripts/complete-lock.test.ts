import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { complete, platformEntry } from '../../scripts/complete-lock.mjs';

describe('a lock without other platforms’ binaries', () => {
  it('is completed once, from their names', () => {
    const lock = {
      packages: {
        '': {},
        'node_modules/tool': {
          dev: true,
          optionalDependencies: {
            '@tool/linux-x64-musl': '1.0.0',
            '@tool/windows-arm64': '1.0.0',
            fsevents: '~2.3.0',
          },
        },
        'node_modules/tool/node_modules/@tool/windows-arm64': { version: '1.0.0' },
      },
    };
    expect(complete(lock)).toEqual(['@tool/linux-x64-musl']);
    expect(lock.packages).toMatchObject({
      'node_modules/@tool/linux-x64-musl': {
        version: '1.0.0',
        os: ['linux'],
        cpu: ['x64'],
        libc: ['musl'],
        optional: true,
        dev: true,
      },
    });
    expect(complete(lock)).toEqual([]);
  });

  it('is not changed for a name without a platform', () => {
    expect(platformEntry('fsevents', '2.3.3', false)).toBeUndefined();
  });
});

describe('the lock of this project', () => {
  const text = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8');

  it('is complete', () => {
    expect(complete(JSON.parse(text))).toEqual([]);
  });

  it('names no registry', () => {
    expect(text).not.toContain('"resolved"');
  });
});
