import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withFamily } from '../../../src/exports/fonts/font-names.ts';
import { brokenLinks } from '../built-pages.ts';
import { firstThatDiffers } from '../compare-sites.ts';
import { type Built, copyProject, type ProjectCopy } from '../project-copy.ts';
import { dist } from '../site.ts';

const site = process.env.SITE_DIR ?? dist;
let project: ProjectCopy;
beforeAll(() => {
  project = copyProject({ cold: true });
});
afterAll(() => project?.remove());

/**
 * Installs fonts with the names of the project's typefaces and the letters of another: serif letters
 * in place of the monospaced ones, and the other way round.
 */
function installOtherFonts(folder: string): void {
  const modules = join(project.folder, 'node_modules', '@expo-google-fonts');
  const fonts = ['Source Serif 4', 'Source Code Pro'].map((family) => {
    const files = join(modules, family.toLowerCase().replaceAll(' ', '-'));
    return { family, files: globSync(join(files, '**', '*.ttf')) };
  });
  mkdirSync(folder, { recursive: true });
  for (const [i, { files }] of fonts.entries()) {
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      const font = withFamily(readFileSync(file), fonts.at(i - 1)?.family ?? '');
      writeFileSync(join(folder, basename(file)), font);
    }
  }
}

/** The font in which Typst, a program of the build, sets a family that it finds in a home folder. */
function fontFoundIn(home: string): string | undefined {
  const script = `
    import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
    const mainFileContent = '#set text(font: "Source Serif 4", fallback: false); Words';
    process.stdout.write(NodeCompiler.create().pdf({ mainFileContent }));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: project.folder,
    env: { HOME: home },
  });
  return /\/BaseFont \/\w+\+(\w+)/.exec(stdout.toString('latin1'))?.[1];
}

it('No link on the site is broken', () => {
  expect(brokenLinks(site, process.env.BASE_PATH ?? '/')).toEqual([]);
});

describe('In another folder, time zone, locale and year, with other fonts and without other programs', () => {
  let home: string;
  let built: Built;
  beforeAll(async () => {
    const machine = new URL('another-machine.mjs', import.meta.url).href;
    home = join(project.folder, 'home');
    installOtherFonts(join(home, '.fonts'));
    installOtherFonts(join(home, '.local', 'share', 'fonts'));
    built = await project.build({
      HOME: home,
      PATH: join(home, 'bin'),
      TZ: 'Pacific/Kiritimati',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      NODE_OPTIONS: `--import=${machine}`,
    });
  });

  it('a program that looks for fonts finds the others', () => {
    expect(fontFoundIn(home)).toBe('SourceCodePro');
  });

  it('the site is byte-identical', () => {
    expect(built.status, built.said).toBe(0);
    expect(firstThatDiffers(site, project.site)).toBeUndefined();
  });

  it('a changed word appears on the page and in every form, and changes back', async () => {
    const [folder = ''] = readdirSync(join(project.folder, 'content')).filter((name) =>
      existsSync(join(project.folder, 'content', name, 'introduction.md')),
    );
    const file = join(project.folder, 'content', folder, 'introduction.md');
    const words = readFileSync(file, 'utf8');
    const page = (): string => readFileSync(join(project.site, 'index.html'), 'utf8');
    writeFileSync(file, `${words}\nA sentence that was not there before.\n`);
    const changed = await project.build({ NODE_OPTIONS: '' });
    expect(changed.status, changed.said).toBe(0);
    expect(page()).toContain('A sentence that was not there before.');
    const packed = readFileSync(join(project.site, 'index.html.br'));
    expect(brotliDecompressSync(packed).toString()).toBe(page());
    writeFileSync(file, words);
    await project.build();
    expect(firstThatDiffers(site, project.site)).toBeUndefined();
  });
});

describe('When texts have problems', () => {
  let built: Built;
  beforeAll(async () => {
    const good = readFileSync(new URL('../cases/short-letter/text.md', import.meta.url), 'utf8');
    const letters = fileURLToPath(new URL('../cases/short-letter', import.meta.url));
    const content = join(project.folder, 'content');
    for (const [name, words] of [
      ['first', `${good}\n## Work\n\nNor this note.[^8]\n\nNo such note.[^7]\n`],
      ['second', good.replace('lang: en', 'lang: English')],
    ] as const) {
      cpSync(letters, join(content, name), { recursive: true });
      writeFileSync(join(content, name, 'text.md'), words);
    }
    built = await project.build();
  });

  it('the build fails, and reports all problems of all texts', () => {
    expect(built.status).toBe(1);
    const said = built.said.match(/content\/\S+:\d+:\d+ {2}[a-z-]+(?= )/g);
    expect(said).toEqual([
      'content/first/text.md:18:15  note-undefined',
      'content/first/text.md:20:14  note-undefined',
      'content/second/text.md:5:1  front-matter-key',
    ]);
  });

  it('no stack trace is printed', () => {
    expect(built.said).not.toMatch(/^\s+at |Stack trace/m);
  });

  it('the last good site is unchanged', () => {
    expect(firstThatDiffers(site, project.site)).toBeUndefined();
  });

  it('npm start reports the problems, serves nothing and fails', async () => {
    const { status, said } = await project.run('start.mjs');
    expect(status).toBe(1);
    expect(said).toContain('note-undefined');
    expect(said).toMatch(/so nothing is served\. npm start -- --last serves the last site/);
    expect(said).not.toMatch(/^http/m);
  });
});
