import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { firstThatDiffers } from '../compare-sites.ts';
import { copyProject, noMounts, type ProjectCopy } from '../project-copy.ts';

/** An interrupted build must leave nothing that the next one would reuse wrongly. */
let project: ProjectCopy;
let text: string;
let words: string;
let changedWords: string;
let cold: string;

beforeAll(async () => {
  project = copyProject({ cold: true });
  const content = join(project.folder, 'content');
  const [folder = ''] = readdirSync(content).filter((name) =>
    existsSync(join(content, name, 'text.md')),
  );
  text = join(content, folder, 'apparatus.md');
  words = existsSync(text) ? readFileSync(text, 'utf8') : '';
  changedWords = `${words}\nWords that were taken back again.\n`;
  const { status, said } = await project.build();
  expect(status, said).toBe(0);
  cold = mkdtempSync(join(tmpdir(), 'cold-'));
  cpSync(project.site, cold, { recursive: true });
});
beforeEach(() => writeFileSync(text, changedWords));
afterAll(() => {
  project?.remove();
  if (cold) rmSync(cold, { recursive: true, force: true });
});

/**
 * Builds the original words again; returns the differences from a cold build, and leftover files.
 */
async function rebuilt() {
  writeFileSync(text, words);
  const { status, said } = await project.build();
  expect(status, said).toBe(0);
  return {
    differs: firstThatDiffers(cold, project.site),
    builds: readdirSync(join(project.folder, '.astro', 'builds')),
    left: readdirSync(project.folder).filter((name) => /dist.|\.next/.test(name)),
  };
}
/** Builds the changed words, then again the original ones; returns the first site, and how long that took. */
async function buildChanged(): Promise<{ readonly changed: string; readonly duration: number }> {
  writeFileSync(text, changedWords);
  const { status, said } = await project.build();
  expect(status, said).toBe(0);
  const changed = mkdtempSync(join(tmpdir(), 'changed-'));
  cpSync(project.site, changed, { recursive: true });
  writeFileSync(text, words);
  const begin = performance.now();
  await project.build();
  return { changed, duration: performance.now() - begin };
}
const clean = { differs: undefined, builds: ['1'], left: [] };

describe('A build equals a cold one', () => {
  it.each([
    ['while it rendered pages', /\/tei\.xml/],
    ['while it made downloads', /\.epub/],
    ['while it prepared the site for its host', /headers written/],
  ])('after one that was killed %s', async (_, when) => {
    await project.killBuild(when);
    expect(firstThatDiffers(cold, project.site), 'the last good site').toBeUndefined();
    expect(await rebuilt()).toEqual(clean);
  });

  it('after twenty that were killed at random moments; what is served is always a whole edition', async () => {
    const { changed, duration } = await buildChanged();
    const kills = 20;
    for (let n = 0; n < kills; n++) {
      const moment = Math.round((duration * (n + Math.random())) / kills);
      writeFileSync(text, n % 2 === 0 ? words : changedWords);
      await project.killBuild(moment);
      const whole = [cold, changed].filter((site) => !firstThatDiffers(site, project.site));
      expect(whole, `killed after ${moment} of ${duration} ms`).toHaveLength(1);
    }
    rmSync(changed, { recursive: true });
    expect(await rebuilt()).toEqual(clean);
  });

  it('after some on a full disk; what is served is always a whole edition', async (context) => {
    const reason = noMounts();
    context.skip(reason !== undefined, reason);
    const { changed } = await buildChanged();
    const kilobytes = (folder: string): number =>
      Number(/^\d+/.exec(spawnSync('du', ['-sk', folder], { encoding: 'utf8' }).stdout)?.[0]);
    const site = kilobytes(project.site);
    const needed = kilobytes(join(project.folder, '.astro')) + site;
    let failed = 0;
    for (const part of [0.02, 0.5, 0.95, 2]) {
      rmSync(project.site, { recursive: true });
      cpSync(cold, project.site, { recursive: true });
      writeFileSync(text, changedWords);
      const { status, said } = await project.buildOnDisk(Math.round(site + part * needed));
      expect([0, 1], said).toContain(status);
      // Node's function that copies folders reports a full disk as an error of input or output.
      if (status === 1) expect(said).toMatch(/no space left|input\/output error/i);
      if (status === 1) failed++;
      expect(firstThatDiffers(status === 0 ? changed : cold, project.site), said).toBeUndefined();
    }
    expect(failed).toBeGreaterThan(1);
    expect(failed).toBeLessThan(4);
    rmSync(changed, { recursive: true });
    expect(await rebuilt()).toEqual(clean);
  });

  it('after one that failed late', async () => {
    // A folder in place of a file that the build must write.
    const obstacle = join(project.folder, 'public', 'sw.js');
    mkdirSync(obstacle);
    writeFileSync(join(obstacle, 'file.txt'), '');
    const { status } = await project.build();
    rmSync(obstacle, { recursive: true });
    expect(status).toBe(1);
    expect(firstThatDiffers(cold, project.site), 'the last good site').toBeUndefined();
    expect(await rebuilt()).toEqual(clean);
  });

  it('after two at once', async () => {
    writeFileSync(text, words);
    const both = await Promise.all([project.build(), project.build()]);
    expect(both.map(({ status }) => status)).toEqual([0, 0]);
    expect(firstThatDiffers(cold, project.site)).toBeUndefined();
    expect(await rebuilt()).toEqual(clean);
  });

  it('with a cache that cannot be written', async (context) => {
    const reason = noMounts();
    context.skip(reason !== undefined, reason);
    writeFileSync(text, words);
    const { status, said } = await project.buildWithoutCache();
    expect(status, said).toBe(0);
    expect(firstThatDiffers(cold, project.site)).toBeUndefined();
  });

  it('with a cache that is damaged', async () => {
    const cache = join(project.folder, 'node_modules', '.cache');
    rmSync(cache, { recursive: true, force: true });
    writeFileSync(cache, '');
    expect(await rebuilt()).toEqual(clean);
  });
});
