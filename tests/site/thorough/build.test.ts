import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenLinks, filesOf } from '../built-pages.ts';
import { type Built, copyProject, type ProjectCopy } from '../project-copy.ts';
import { dist } from '../site.ts';

const site = process.env.SITE_DIR ?? dist;
let project: ProjectCopy;
beforeAll(() => {
  project = copyProject();
});
afterAll(() => project?.remove());

it('Everything on the site leads somewhere', () => {
  expect(brokenLinks(site, process.env.BASE_PATH ?? '/')).toEqual([]);
});

describe('In another folder, time zone, locale, hour and year, with folders in another order', () => {
  let built: Built;
  beforeAll(async () => {
    const machine = new URL('another-machine.mjs', import.meta.url).href;
    built = await project.build({
      TZ: 'Pacific/Kiritimati',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      NODE_OPTIONS: `--import=${machine}`,
    });
  });

  it('the site comes out the same, byte by byte', () => {
    expect(built.status, built.said).toBe(0);
    expect(firstThatDiffers(site, project.site)).toBeUndefined();
  });

  /** What the code was made into is kept, and whatever is named here besides. */
  const forget = (kept: readonly string[]): void => {
    const cache = join(project.folder, 'node_modules/.cache/reader');
    for (const step of readdirSync(cache))
      if (!['bundles', ...kept].includes(step)) rmSync(join(cache, step), { recursive: true });
  };

  it('and again where the code is known and all texts are new, without Astro', async () => {
    forget(['compressed']);
    rmSync(project.site, { recursive: true });
    const { status, said } = await project.build({ NODE_OPTIONS: '' });
    expect(status, said).toBe(0);
    expect(said).toContain('scripts, styles and fonts unchanged');
    expect(said).toMatch(/the texts themselves: 1 made, 0 unchanged/);
    expect(said).not.toMatch(/vite|astro/i);
    expect(firstThatDiffers(site, project.site)).toBeUndefined();
  });

  it('a word that has changed is on the page, in every form of it, and back again', async () => {
    const [folder = ''] = readdirSync(join(project.folder, 'content')).filter((name) =>
      existsSync(join(project.folder, 'content', name, 'introduction.md')),
    );
    const file = join(project.folder, 'content', folder, 'introduction.md');
    const words = readFileSync(file, 'utf8');
    const page = (): string => readFileSync(join(project.site, 'index.html'), 'utf8');
    writeFileSync(file, `${words}\nA sentence that was not there before.\n`);
    const changed = await project.build();
    expect(changed.said).toMatch(/1 texts compiled, 0 unchanged/);
    expect(page()).toContain('A sentence that was not there before.');
    const packed = readFileSync(join(project.site, 'index.html.br'));
    expect(brotliDecompressSync(packed).toString()).toBe(page());
    writeFileSync(file, words);
    const { said } = await project.build();
    expect(said).toMatch(/the texts themselves: 0 made, 1 unchanged/);
    expect(firstThatDiffers(site, project.site)).toBeUndefined();
  });
});

/** The first file that two sites do not have alike. */
function firstThatDiffers(one: string, another: string): string | undefined {
  const bytes = (folder: string): readonly string[] =>
    filesOf(folder).map((file) => {
      const digest = createHash('sha256').update(readFileSync(join(folder, file)));
      return `${file} ${digest.digest('hex').slice(0, 16)}`;
    });
  const [here, there] = [bytes(one), bytes(another)];
  return here.find((file, i) => there[i] !== file) ?? there[here.length];
}

describe('When texts have problems', () => {
  let built: Built;
  beforeAll(async () => {
    const good = readFileSync(new URL('../cases/short-letter/text.md', import.meta.url), 'utf8');
    const letters = fileURLToPath(new URL('../cases/short-letter', import.meta.url));
    const content = join(project.folder, 'content');
    for (const [name, words] of [
      ['first', `${good}\n## Work\n\n#### Rest\n\nNo such note.[^7]\n`],
      ['second', good.replace('lang: en', 'lang: English')],
    ] as const) {
      cpSync(letters, join(content, name), { recursive: true });
      writeFileSync(join(content, name, 'text.md'), words);
    }
    built = await project.build();
  });

  it('the build fails, and says all that is wrong with all of them', () => {
    expect(built.status).toBe(1);
    const said = built.said.match(/content\/\S+:\d+:\d+ {2}[a-z-]+(?= )/g);
    expect(said).toEqual([
      'content/first/text.md:18:1  heading-skipped',
      'content/first/text.md:20:14  note-undefined',
      'content/second/text.md:5:1  front-matter-key',
    ]);
  });

  it('no site is left, neither half of this one nor the one before', () => {
    expect(existsSync(project.site)).toBe(false);
    expect(filesOf(project.folder).filter((file) => /^dist/.test(file))).toEqual([]);
  });
});
