import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesThatDiffer } from '../compare-sites.ts';
import { copyProject, type ProjectCopy } from '../project-copy.ts';

/** Pages are reused from build to build: whatever a page is made of, a change of it must be seen. */
let project: ProjectCopy;
let last: string;
let folder = '';

beforeAll(async () => {
  project = copyProject({ cold: true });
  const content = join(project.folder, 'content');
  folder =
    readdirSync(content).find((name) => existsSync(join(content, name, 'sources.json'))) ?? '';
  last = mkdtempSync(join(tmpdir(), 'last-'));
  await changed(() => undefined);
});
afterAll(() => {
  project?.remove();
  if (last) rmSync(last, { recursive: true, force: true });
});

/** Changes something and builds; the files of the site that are others than before, without copies. */
async function changed(change: () => void, environment = {}): Promise<readonly string[]> {
  change();
  const { status, said } = await project.build(environment);
  expect(status, said).toBe(0);
  const files = filesThatDiffer(last, project.site).filter((file) => !/\.(?:br|gz)$/.test(file));
  rmSync(last, { recursive: true, force: true });
  cpSync(project.site, last, { recursive: true });
  return files;
}

const at = (path: string): string => join(project.folder, path);
const replace = (path: string, from: string | RegExp, to: string) => () => {
  const before = readFileSync(at(path), 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(at(path), after);
};
const append = (path: string, words: string) => () => appendFileSync(at(path), words);

describe('A change is on the site', () => {
  it('of the site file, on every page that names the site', async () => {
    const files = await changed(
      replace('content/site.yaml', /^title: .*/m, 'title: Another title'),
    );
    expect(files).toEqual(expect.arrayContaining(['about/index.html', 'cite.bib']));
  });

  it('of a source, in the lists of sources', async () => {
    const sources = `content/${folder}/sources.json`;
    const files = await changed(replace(sources, /"title": "/, '"title": "Another title: '));
    expect(files).toEqual(expect.arrayContaining(['sources/index.html', 'sources.bib', 'tei.xml']));
  });

  it('of the introduction, on the page and in its files, and not in citations', async () => {
    const files = await changed(append(`content/${folder}/introduction.md`, '\nMore words.\n'));
    expect(files).toEqual(expect.arrayContaining(['index.html', `${folder}.epub`, 'tei.xml']));
    expect(files.filter((file) => /^(?:cite|sources)\.|social\.png/.test(file))).toEqual([]);
  });

  it.each([
    ['the PDF', 'src/exports/pdf/pdf.typ', '\n#set text(fill: rgb("#111111"))\n', '.pdf'],
    ['the EPUB', 'src/exports/epub/epub.css', '\np { color: #111 }\n', '.epub'],
    ['the single page', 'src/exports/files/single-page.css', '\np { color: #111 }\n', '.html'],
    [
      'the script of the single page',
      'src/exports/files/single-page-client.ts',
      '\nconsole.info("Here");\n',
      '.html',
    ],
  ])('of the style of %s, in that file', async (_, path, words, ending) => {
    expect(await changed(append(path, words))).toContain(`${folder}${ending}`);
  });

  it('of a citation style, where it is used', async () => {
    const style = 'src/exports/citations/chicago.csl';
    expect(await changed(replace(style, 'suffix="."', 'suffix="!"'))).toContain('cite-places.json');
  });

  it('of the icon, in the pictures that are made of it', async () => {
    const files = await changed(replace('public/icon.svg', /#[0-9a-f]{6}/i, '#00ff00'));
    expect(files).toEqual(expect.arrayContaining(['icon-192.png', `${folder}.epub`]));
  });

  it('of the address that the site is built for', async () => {
    const files = await changed(() => undefined, { SITE_URL: 'https://example.org' });
    expect(files).toEqual(expect.arrayContaining(['index.html', 'sitemap.xml', 'cite.ris']));
  });

  it('of the programs at hand: without Typst the page offers no PDF', async () => {
    await changed(() =>
      rmSync(at('node_modules/@myriaddreamin'), { recursive: true, force: true }),
    );
    expect(existsSync(join(project.site, `${folder}.pdf`))).toBe(false);
    expect(readFileSync(join(project.site, 'index.html'), 'utf8')).not.toContain(`${folder}.pdf`);
  });
});
