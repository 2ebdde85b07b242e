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

/** Applies a change and builds; returns the changed files, except compressed copies. */
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

/** Pages are reused between builds, so every input of a page must invalidate it. */
describe('A change is on the site', () => {
  it('of the site’s name, in every file that contains it', async () => {
    const name = /^title: (.*)/m.exec(readFileSync(at('content/site.yaml'), 'utf8'))?.[1] ?? '';
    const naming = readdirSync(last, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:html|bib|ris|json|txt|xml|webmanifest)$/.test(file))
      .filter((file) => readFileSync(join(last, file), 'utf8').includes(name));
    const files = await changed(replace('content/site.yaml', name, 'Another title'));
    expect(naming).toContain('cite.bib');
    expect(files).toEqual(expect.arrayContaining(naming));
  });

  it('of a source, in the lists of sources', async () => {
    const sources = `content/${folder}/sources.json`;
    const files = await changed(replace(sources, /"title": "/, '"title": "Another title: '));
    expect(files).toEqual(expect.arrayContaining(['sources/index.html', 'sources.bib', 'tei.xml']));
  });

  it('of the introduction, on the page and in files, but not in citations', async () => {
    const files = await changed(append(`content/${folder}/introduction.md`, '\nMore words.\n'));
    expect(files).toEqual(expect.arrayContaining(['index.html', `${folder}.epub`, 'tei.xml']));
    expect(files.filter((file) => /^(?:cite|sources)\.|social\.png/.test(file))).toEqual([]);
  });

  it('of the inputs of downloads, in each download', async () => {
    const files = await changed(() => {
      replace('src/exports/pdf/pdf.typ', 'size: 15pt', 'size: 16pt')();
      append('src/exports/epub/epub.css', '\np { color: #111 }\n')();
      append('src/exports/files/single-page-client.ts', '\nconsole.info("Here");\n')();
      replace('src/exports/citations/chicago.csl', 'suffix="."', 'suffix="!"')();
      replace('public/icon.svg', /#[0-9a-f]{6}/i, '#00ff00')();
    });
    const downloads = ['.pdf', '.epub', '.html'].map((ending) => folder + ending);
    expect(files).toEqual(
      expect.arrayContaining([...downloads, 'cite-places.json', 'icon-192.png']),
    );
  });

  it('of how script is divided into chunks, in the pages that load them', async () => {
    const files = await changed(
      replace('src/integrations/client-chunks.ts', "name: 'shared'", "name: 'in-common'"),
    );
    const scripts = (page: string): readonly string[] =>
      Array.from(
        readFileSync(join(project.site, page), 'utf8').matchAll(/<script[^>]* src="\/([^"]+)/g),
        (match) => match[1] ?? '',
      );
    for (const page of ['index.html', 'names/index.html', 'about/index.html']) {
      expect(files).toContain(page);
      expect(scripts(page).filter((file) => !existsSync(join(project.site, file)))).toEqual([]);
    }
  });

  it('of the address that the site is built for', async () => {
    const files = await changed(() => undefined, { SITE_URL: 'https://example.org' });
    expect(files).toEqual(expect.arrayContaining(['index.html', 'sitemap.xml', 'cite.ris']));
  });

  it('of the available programs: without Typst the page offers no PDF', async () => {
    await changed(() =>
      rmSync(at('node_modules/@myriaddreamin'), { recursive: true, force: true }),
    );
    expect(existsSync(join(project.site, `${folder}.pdf`))).toBe(false);
    expect(readFileSync(join(project.site, 'index.html'), 'utf8')).not.toContain(`${folder}.pdf`);
  });
});
