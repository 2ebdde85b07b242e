import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { subject } from '../essay/page.ts';
import {
  annotationsOf,
  bringIn,
  drawn,
  editorIsOpen,
  eraseAll,
  listed,
  says,
  select,
  selectIn,
} from './highlighting.ts';
import { inOneEngine } from './in-each-engine.ts';
import { buildLibrary } from './library-copy.ts';
import { button } from './notes.ts';
import type { ProjectCopy } from './project-copy.ts';

let project: ProjectCopy;
beforeAll(async () => {
  project = await buildLibrary();
});
afterAll(() => project?.remove());

inOneEngine(
  'highlights in blocks of every kind',
  (scene) => {
    afterEach(async () => {
      await scene.open('my-notes/');
      await eraseAll(scene.reader);
    });

    it.each([
      ['a table', 'article > table td:nth-child(2)'],
      ['code', 'article > pre'],
      ['a list', 'article > ul:has(input)'],
      ['verse', 'article > p:has(br)'],
      ['a figure', 'article figcaption'],
      ['a heading', 'article :is(h2, h3)'],
      ['a table in a note', 'article [id^=fn-] table'],
    ])('in %s are drawn, noted, kept and listed', async (_, selector) => {
      const { reader } = scene;
      const path = 'all-blocks/';
      const phone = { width: 360, height: 700 };
      await scene.open(path, phone);
      await selectIn(reader, selector);
      await reader.press('h');
      await reader.waitFor(`${drawn()} !== ''`);
      const words = await reader.evaluate(drawn());
      const control = button(/^1 highlight, /);
      await reader.click(control);
      await reader.waitFor("document.activeElement.matches('reader-highlights textarea')");
      await reader.type('Mine');
      await reader.press('Escape');
      await reader.waitFor("document.querySelector('[data-noted]') !== null");
      // The control can be seen and adds no room at the side.
      expect(
        await reader.evaluate(() => {
          const box = document.querySelector('[data-marked]')?.getBoundingClientRect();
          const { scrollWidth, clientWidth } = document.documentElement;
          return {
            isInside: !!box && box.left >= 0 && box.right <= clientWidth,
            sideways: scrollWidth - clientWidth,
          };
        }),
      ).toEqual({ isInside: true, sideways: 0 });
      expect(await reader.audit()).toEqual([]);
      await scene.open(path, phone);
      await reader.waitFor(`${drawn()} !== ''`);
      expect(await reader.evaluate(drawn())).toBe(words);
      await scene.open('my-notes/');
      await reader.waitFor(`${listed} === 1`);
      expect(await reader.evaluate(says('Mine'))).toBe(true);
    });

    it('in a table of a note in the margin are drawn there and in the list of notes', async () => {
      const { reader } = scene;
      await scene.open('all-blocks/', { width: 1600, height: 900 });
      await reader.waitFor("document.querySelector('.margin-copy table')");
      await selectIn(reader, '.margin-copy table');
      await reader.press('h');
      await reader.waitFor(`/^\\s*Place\\|\\s*Place$/.test(${drawn()})`);
      expect(await reader.count(button(/^1 highlight, /))).toBe(1);
    });

    it('may overlap, and repeat words', async () => {
      const { reader } = scene;
      const { place } = subject.word;
      await scene.open();
      await select(reader, place);
      await reader.press('h');
      await reader.waitFor(`${drawn()} !== ''`);
      const first = String(await reader.evaluate(drawn()));
      await reader.evaluate((id: string) => {
        const walker = document.createTreeWalker(
          document.getElementById(id) ?? document,
          NodeFilter.SHOW_TEXT,
        );
        const node = walker.nextNode() ?? document;
        getSelection()?.setBaseAndExtent(node, 5, node, 25);
      }, place);
      await reader.waitFor("document.querySelector('#ui-selection').matches(':popover-open')");
      await reader.press('h');
      await reader.waitFor(`${drawn()}.split('|').length === 2`);
      await reader.click(button(/^2 highlights, /));
      await reader.waitFor("document.querySelectorAll('[data-part=editor] form').length === 2");
      await reader.click({ ...button('Delete'), nth: 1 });
      await reader.waitFor(`${drawn()} === ${JSON.stringify(first)}`);
      // The other one can still be edited; without it the editor closes.
      await reader.waitFor("document.activeElement.textContent === 'Undo'");
      expect(await reader.count(button('Delete'))).toBe(1);
      await reader.click(button('Delete'));
      await reader.waitFor(`${drawn()} === '' && !${editorIsOpen}`);
      await reader.waitFor("document.activeElement.textContent === 'Undo'");
    });

    it('can be four hundred', async () => {
      const { reader } = scene;
      await scene.open('my-notes/');
      await bringIn(reader, annotationsOf(subject.folder, 400, subject.word.place));
      await reader.waitFor(says('400 new'));
      await reader.click(button('Bring them in'));
      await reader.waitFor(`${listed} === 400`, 20_000);
      await scene.open();
      await reader.waitFor(says('This text has changed'), 20_000);
      await select(reader, subject.word.place);
      await reader.press('h');
      await reader.waitFor(`${drawn()} !== ''`, 20_000);
      await scene.open('my-notes/');
      await reader.waitFor(`${listed} === 401`, 20_000);
    });
  },
  () => project.site,
);
