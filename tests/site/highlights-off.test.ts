import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { countKey } from '../../src/client/highlights/highlight-count.ts';
import { subject } from '../essay/page.ts';
import { filesOf } from './built-pages.ts';
import { select } from './highlighting.ts';
import { inOneEngine } from './in-each-engine.ts';
import { otherTexts } from './library-copy.ts';
import { button, numberOf } from './notes.ts';
import { copyProject, type ProjectCopy } from './project-copy.ts';
import { dist } from './site.ts';

let project: ProjectCopy;

beforeAll(async () => {
  project = copyProject();
  const content = join(project.folder, 'content');
  rmSync(join(content, subject.folder), { recursive: true });
  cpSync(join(otherTexts, 'short-letter'), join(content, 'short-letter'), { recursive: true });
  writeFileSync(join(content, 'site.yaml'), 'title: A site\nlang: en\nhighlights: false\n');
  const { status, said } = await project.build();
  expect(status, said).toBe(0);
});
afterAll(() => project?.remove());

const own = /highlight|my-?notes|own-notes/i;

it('A site without highlights has no file of theirs, and its worker stores none', () => {
  expect(filesOf(dist).some((file) => own.test(file))).toBe(true);
  expect(filesOf(project.site).filter((file) => own.test(file))).toEqual([]);
  expect(existsSync(join(project.site, 'my-notes'))).toBe(false);
  expect(readFileSync(join(project.site, 'sw.js'), 'utf8')).not.toMatch(own);
});

it('A site without highlights has no link to them and no control for them', () => {
  const pages = filesOf(project.site).filter((file) => file.endsWith('/index.html'));
  expect(pages.length).toBeGreaterThan(4);
  for (const file of pages) {
    const html = readFileSync(join(project.site, file), 'utf8');
    expect(html, file).not.toMatch(/my-notes|reader-highlights|class="?marking/);
  }
});

inOneEngine(
  'a site without highlights',
  (scene) => {
    it('offers none for selected words, in the menu of a paragraph, by key or by link', async () => {
      const { reader } = scene;
      await scene.open('short-letter/');
      await reader.evaluate((key) => localStorage.setItem(key, '3'), countKey('short-letter'));
      await scene.open('short-letter/?mark=0p1.0.14.00000000#p1');
      await select(reader, 'p1');
      expect(await reader.count(button('Copy'))).toBe(1);
      for (const name of ['Highlight', 'Note']) expect(await reader.count(button(name))).toBe(0);
      await reader.press('h');
      await reader.evaluate(() => getSelection()?.removeAllRanges());
      await reader.focus(numberOf(1));
      await reader.press('Enter');
      await reader.click(button('Copy link'));
      expect(await reader.count(button('Highlight'))).toBe(0);
      expect(await reader.evaluate('CSS.highlights.size')).toBe(0);
      expect(await reader.evaluate('indexedDB.databases()')).toEqual([]);
      expect(reader.requests().filter(({ url }) => own.test(url))).toEqual([]);
      expect(reader.complaints()).toEqual([]);
    });

    it('mentions none in its settings, its keys and what it stores', async () => {
      const { reader } = scene;
      await scene.open('short-letter/');
      await reader.click(button('Settings'));
      await reader.waitFor("document.querySelector('reader-settings dialog').open");
      expect(await reader.evaluate("document.querySelector('[name=highlights]')")).toBe(null);
      await reader.press('Escape');
      await reader.press('?');
      await reader.waitFor("document.querySelector('dialog[open] kbd') !== null");
      expect(
        await reader.evaluate("document.querySelector('dialog[open]').textContent"),
      ).not.toMatch(/highlight/i);
      await scene.open('about/');
      expect(await reader.evaluate("document.querySelector('main').textContent")).not.toMatch(
        /highlight|My notes/i,
      );
      await scene.open('my-notes/');
      expect(await reader.evaluate("document.querySelector('h1').textContent")).toBe(
        'Page not found',
      );
    });
  },
  () => project.site,
);
