import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { digestsOf } from '../compare-sites.ts';
import { buildLibrary, otherTexts } from '../library-copy.ts';
import type { ProjectCopy } from '../project-copy.ts';

let project: ProjectCopy;
beforeAll(async () => {
  project = await buildLibrary();
});
afterAll(() => project?.remove());

/** The texts' pages, without the offline manifests, which name the version of the whole site. */
const pagesOfTexts = (): readonly (readonly [string, string])[] =>
  [...digestsOf(project.site)].filter(
    ([file]) =>
      /^(?:index\.html|bienen\/|short-letter\/)/.test(file) && !file.includes('offline.json'),
  );

it('Adding a text changes no page of the others', async () => {
  const before = pagesOfTexts();
  const further = join(project.folder, 'content', 'further-letter');
  cpSync(join(otherTexts, 'short-letter'), further, { recursive: true });
  const letter = readFileSync(join(further, 'text.md'), 'utf8');
  writeFileSync(join(further, 'text.md'), letter.replace('Short', 'Further'));
  const { status, said } = await project.build();
  expect(status, said).toBe(0);
  expect([...digestsOf(project.site).keys()]).toContain('further-letter/index.html');
  expect(pagesOfTexts()).toEqual(before);
}, 240_000);
