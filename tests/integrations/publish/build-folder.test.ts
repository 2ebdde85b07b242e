import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimBuildFolder } from '../../../src/integrations/publish/build-folder.ts';

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'builds-'));
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

/** A fake process with this id, on a machine where the `running` ones exist. */
const processOf = (pid: number, ...running: readonly number[]) => ({
  pid,
  kill: (of: number) => {
    if (!running.includes(of)) throw Object.assign(new Error('No such process'), { code: 'ESRCH' });
    return true as const;
  },
});

const manifestIn = (cache: string): string => join(cache, 'incremental-build.json');

describe('The folder of a build', () => {
  it('is reused by the next build, with Astro’s cache', () => {
    const first = claimBuildFolder(parent, processOf(10));
    writeFileSync(manifestIn(first.cache), '{}');
    first.release();
    const second = claimBuildFolder(parent, processOf(11));
    expect(second.cache).toBe(first.cache);
    expect(existsSync(manifestIn(second.cache))).toBe(true);
  });

  it('is a new one while another build is running, and is removed afterwards', () => {
    const first = claimBuildFolder(parent, processOf(10));
    const second = claimBuildFolder(parent, processOf(11, 10));
    expect(second.cache).not.toBe(first.cache);
    second.release();
    expect(readdirSync(parent)).toEqual(['1']);
  });

  it.each([
    ['a build that was killed', 11],
    ['a killed build with the same number', 10],
  ])('of %s loses its list of reusable pages and its unfinished site', (_, pid) => {
    const killed = claimBuildFolder(parent, processOf(10));
    mkdirSync(killed.site);
    writeFileSync(manifestIn(killed.cache), '{}');
    const next = claimBuildFolder(parent, processOf(pid));
    expect(next.cache).toBe(killed.cache);
    expect(existsSync(manifestIn(next.cache))).toBe(false);
    expect(existsSync(next.site)).toBe(false);
  });

  it('of a concurrent build that was killed is removed by the next build', () => {
    claimBuildFolder(parent, processOf(10));
    claimBuildFolder(parent, processOf(11, 10));
    claimBuildFolder(parent, processOf(12));
    expect(readdirSync(parent)).toEqual(['1']);
  });
});
