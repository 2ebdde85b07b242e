import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { labelsFor } from '../../../src/i18n/labels.ts';
import { filesOf } from '../built-pages.ts';
import { copyProject, type ProjectCopy } from '../project-copy.ts';

const letter = fileURLToPath(new URL('../cases/short-letter', import.meta.url));
const books = /\bshort-letter\.(?:epub|pdf|md|txt|html)$/;

let project: ProjectCopy;
beforeAll(() => {
  project = copyProject();
  const content = join(project.folder, 'content');
  rmSync(content, { recursive: true });
  cpSync(letter, join(content, 'short-letter'), { recursive: true });
});
afterAll(() => project?.remove());

const made = (): readonly string[] => filesOf(project.site).filter((file) => books.test(file));
const page = (): string => readFileSync(join(project.site, 'short-letter/index.html'), 'utf8');

it('Without Typst the site has no PDFs, and both the build and the page say so', async () => {
  rmSync(join(project.folder, 'node_modules', '@myriaddreamin'));
  const { status, said } = await project.build();
  expect(status, said).toBe(0);
  expect(said).toContain('Typst is not installed, so no PDF is made');
  expect(page()).toContain(labelsFor('en').downloads.missing.pdf);
  const endings = made().map((file) => file.split('.').at(-1));
  expect(endings.sort()).toEqual(['epub', 'html', 'md', 'txt']);
}, 120_000);

it('A site with one text has no list of texts', () => {
  expect(filesOf(project.site)).not.toContain('texts/index.html');
  expect(page()).not.toMatch(/texts\/|All texts<\/a>/);
});

it('`downloads: false` omits all files and their list', async () => {
  writeFileSync(
    join(project.folder, 'content/site.yaml'),
    'title: A site\neditor: The editors\npublisher: A site\nlang: en\ndownloads: false\n',
  );
  const { status, said } = await project.build();
  expect(status, said).toBe(0);
  expect(made()).toEqual([]);
  expect(page()).not.toContain(`>${labelsFor('en').downloads.heading}<`);
}, 120_000);
