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

/** A build that did not end well must leave nothing that the next one takes for its own. */
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

/** Builds the words as they were; what differs from the cold build of them, and what was left behind. */
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

describe('A build is the same as a cold one', () => {
  it.each([
    ['while the pages were made', /\/tei\.xml/],
    ['while the files were made', /\.epub/],
    ['while the site was prepared for its host', /headers written/],
  ])('after one that was killed %s', async (_, when) => {
    await project.killBuild(when);
    expect(firstThatDiffers(cold, project.site), 'the last good site').toBeUndefined();
    expect(await rebuilt()).toEqual(clean);
  });

  it('after one that failed late', async () => {
    // Where a file should be written, there is a folder.
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

  it('where the cache is damaged or cannot be written to', async () => {
    const cache = join(project.folder, 'node_modules', '.cache');
    rmSync(cache, { recursive: true, force: true });
    writeFileSync(cache, '');
    expect(await rebuilt()).toEqual(clean);
  });
});
