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
import { copyProject, type ProjectCopy } from '../project-copy.ts';

/** An interrupted build must leave nothing that the next one would reuse wrongly. */
let project: ProjectCopy;
let text: string;
let words: string;
let cold: string;

beforeAll(async () => {
  project = copyProject({ cold: true });
  const content = join(project.folder, 'content');
  const [folder = ''] = readdirSync(content).filter((name) =>
    existsSync(join(content, name, 'text.md')),
  );
  text = join(content, folder, 'apparatus.md');
  words = existsSync(text) ? readFileSync(text, 'utf8') : '';
  const { status, said } = await project.build();
  expect(status, said).toBe(0);
  cold = mkdtempSync(join(tmpdir(), 'cold-'));
  cpSync(project.site, cold, { recursive: true });
});
beforeEach(() => writeFileSync(text, `${words}\nWords that were taken back again.\n`));
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
    const both = await Promise.all([project.build(), project.build()]);
    expect(both.map(({ status }) => status)).toEqual([0, 0]);
    expect(await rebuilt()).toEqual(clean);
  });

  it('with a cache that is damaged or read-only', async () => {
    const cache = join(project.folder, 'node_modules', '.cache');
    rmSync(cache, { recursive: true, force: true });
    writeFileSync(cache, '');
    expect(await rebuilt()).toEqual(clean);
  });
});
