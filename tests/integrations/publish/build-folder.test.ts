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

/** A process with a number, in a machine on which some others are running. */
const processOf = (pid: number, ...running: readonly number[]) => ({
  pid,
  kill: (of: number) => {
    if (!running.includes(of)) throw Object.assign(new Error('No such process'), { code: 'ESRCH' });
    return true as const;
  },
});

const manifestIn = (cache: string): string => join(cache, 'incremental-build.json');

describe('The folder of a build', () => {
  it('is the same for one build after another, with what Astro can reuse', () => {
    const first = claimBuildFolder(parent, processOf(10));
    writeFileSync(manifestIn(first.cache), '{}');
    first.release();
    const second = claimBuildFolder(parent, processOf(11));
    expect(second.cache).toBe(first.cache);
    expect(existsSync(manifestIn(second.cache))).toBe(true);
  });

  it('is another while a build is using it, and goes after it', () => {
    const first = claimBuildFolder(parent, processOf(10));
    const second = claimBuildFolder(parent, processOf(11, 10));
    expect(second.cache).not.toBe(first.cache);
    second.release();
    expect(readdirSync(parent)).toEqual(['1']);
  });

  it.each([
    ['a build that was killed', 11],
    ['a killed build with the same number', 10],
  ])('of %s has lost the list of what can be reused, and half a site', (_, pid) => {
    const killed = claimBuildFolder(parent, processOf(10));
    mkdirSync(killed.site);
    writeFileSync(manifestIn(killed.cache), '{}');
    const next = claimBuildFolder(parent, processOf(pid));
    expect(next.cache).toBe(killed.cache);
    expect(existsSync(manifestIn(next.cache))).toBe(false);
    expect(existsSync(next.site)).toBe(false);
  });

  it('that was claimed beside another goes with the next build if its own was killed', () => {
    claimBuildFolder(parent, processOf(10));
    claimBuildFolder(parent, processOf(11, 10));
    claimBuildFolder(parent, processOf(12));
    expect(readdirSync(parent)).toEqual(['1']);
  });
});
