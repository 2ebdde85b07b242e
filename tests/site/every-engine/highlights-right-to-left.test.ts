import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { serveFaulty } from '../faulty-site.ts';
import {
  bringIn,
  catchSaved,
  drawn,
  eraseAll,
  listed,
  saved,
  says,
  select,
  sideways,
} from '../highlighting.ts';
import { inEachEngine, isKept } from '../in-each-engine.ts';
import { button } from '../notes.ts';
import { copyProject, type ProjectCopy } from '../project-copy.ts';

/** A site in Arabic, whose text has words in other alphabets. */
const arabic = fileURLToPath(new URL('../arabic', import.meta.url));
let project: ProjectCopy;

beforeAll(async () => {
  project = copyProject();
  const content = join(project.folder, 'content');
  rmSync(content, { recursive: true });
  cpSync(arabic, content, { recursive: true });
  const { status, said } = await project.build();
  expect(status, said).toBe(0);
});
afterAll(() => project?.remove());

const editor = "document.querySelector('[data-part=editor]:popover-open')";
const note = 'قال Dzierzon: 1845';

inEachEngine(
  'highlights in a text from right to left',
  (scene) => {
    afterEach(async () => {
      await scene.open('my-notes/');
      await eraseAll(scene.reader, 'محو كل ملاحظاتي', 'مُحي كل شيء.');
    });

    it.each([320, 360, 1280])(
      'are made, noted and listed in a window of %i pixels',
      async (width) => {
        const { reader } = scene;
        const fits = async (): Promise<void> => {
          expect(await reader.evaluate(sideways)).toBeLessThanOrEqual(0);
          expect(await reader.audit()).toEqual([]);
        };
        await scene.open('', { width, height: 700 });
        await select(reader, 'p1');
        expect(
          await reader.evaluate(() => {
            const bar = document.querySelector('#ui-selection');
            const box = bar?.getBoundingClientRect();
            const [first, last] = [...(bar?.querySelectorAll('button') ?? [])]
              .filter((_, i, all) => i === 0 || i === all.length - 1)
              .map((one) => one.getBoundingClientRect().left);
            return {
              isInside: !!box && box.left >= 0 && box.right <= innerWidth,
              startsAtRight: Number(first) > Number(last),
            };
          }),
        ).toEqual({ isInside: true, startsAtRight: true });
        await reader.click(button('ملاحظة'));
        await reader.waitFor("document.activeElement.matches('reader-highlights textarea')");
        await reader.type(note);
        await fits();
        // The panel is within the window, and its field in the direction of what is written.
        expect(
          await reader.evaluate(() => {
            const panel = document.querySelector('[data-part=editor]:popover-open');
            const box = panel?.getBoundingClientRect();
            const field = panel?.querySelector('textarea');
            return {
              isInside: !!box && box.left >= 0 && box.right <= innerWidth,
              direction: field && getComputedStyle(field).direction,
            };
          }),
        ).toEqual({ isInside: true, direction: 'rtl' });
        await reader.press('Escape');
        await reader.waitFor(
          `!${editor} && document.querySelector('[data-marked=p1][data-noted]')`,
        );
        expect(await reader.evaluate(drawn())).toMatch(/^كتب صاحبي/);
        // The control is at the ends of lines, which are at the left.
        expect(
          await reader.evaluate(() => {
            const control = document.querySelector('[data-marked]')?.getBoundingClientRect();
            const paragraph = document.getElementById('p1')?.getBoundingClientRect();
            return (
              !!control && !!paragraph && control.left >= 0 && control.right <= paragraph.left + 8
            );
          }),
        ).toBe(true);
        await reader.focus(button(/^¶ 2:/));
        await reader.press('Enter');
        await reader.click(button('تظليل'));
        await reader.waitFor("document.querySelector('[data-marked=p2]') !== null");
        await fits();
        // By keyboard, because WebKitGTK's scroll bar covers half of the control.
        await reader.focus(
          button(/^تظليل واحد، ¶ 1، ملاحظة واحدة$|^تظليل واحد، ¶ 1, ملاحظة واحدة$/),
        );
        await reader.press('Enter');
        await reader.click(button('كل الملاحظات على هذا النص'));
        await reader.waitFor(`${listed} === 2`);
        await fits();
        await reader.press('Escape');
        await scene.open('my-notes/', { width, height: 700 });
        await reader.waitFor(`${listed} === 2`);
        await fits();
        expect(
          await reader.evaluate(() =>
            [
              ...document.querySelectorAll('[data-part=list] :is(blockquote, [data-part=note])'),
            ].map((one) => getComputedStyle(one).direction),
          ),
        ).toEqual(['rtl', 'rtl', 'rtl']);
      },
    );

    it('are made and found offline', async () => {
      const site = await serveFaulty(project.site);
      const reader = await scene.anotherReader();
      await reader.open(site.address, { workers: true });
      await reader.waitFor(isKept, 40_000);
      await site.close();
      await select(reader, 'p1');
      await reader.press('h');
      await reader.waitFor(`${drawn()} !== ''`);
      const words = await reader.evaluate(drawn());
      await reader.open(site.address, { workers: true });
      await reader.waitFor(`${drawn()} !== ''`);
      expect(await reader.evaluate(drawn())).toBe(words);
      await reader.open(`${site.address}my-notes/`, { workers: true });
      await reader.waitFor(`${listed} === 1`);
    });

    it('keep words of both directions apart', async () => {
      const { reader } = scene;
      await scene.open();
      await select(reader, 'p1');
      await reader.click(button('ملاحظة'));
      await reader.waitFor("document.activeElement.matches('reader-highlights textarea')");
      await reader.type('Compare Dzierzon, 1845!');
      await reader.press('Escape');
      await reader.waitFor("document.querySelector('[data-marked=p1][data-noted]')");
      await scene.open('my-notes/');
      await reader.waitFor(`${listed} === 1`);
      // The note has its own direction, so that its exclamation mark stands at its end.
      expect(
        await reader.evaluate(() => {
          const [shown] = document.querySelectorAll('[data-part=list] [data-part=note]');
          const words = shown?.firstChild;
          if (!shown || !words) throw new Error('No note');
          const at = (from: number) => {
            const range = document.createRange();
            range.setStart(words, from);
            range.setEnd(words, from + 1);
            return range.getBoundingClientRect().left;
          };
          const { length } = shown.textContent;
          return { direction: getComputedStyle(shown).direction, isAtEnd: at(length - 1) > at(0) };
        }),
      ).toEqual({ direction: 'ltr', isAtEnd: true });
    });

    it.each([
      ['Markdown', 'حفظ بصيغة Markdown'],
      ['JSON-LD', 'حفظ بصيغة JSON-LD'],
    ])('are exported as %s and imported again', async (_, save) => {
      const { reader } = scene;
      await scene.open();
      await select(reader, 'p1', 'p2');
      await reader.click(button('ملاحظة'));
      await reader.waitFor("document.activeElement.matches('reader-highlights textarea')");
      await reader.type(note);
      await reader.press('Escape');
      await reader.waitFor("document.querySelector('[data-marked=p1][data-noted]')");
      const before = await reader.evaluate(drawn());
      await scene.open('my-notes/');
      await reader.waitFor(`${listed} === 1`);
      await catchSaved(reader);
      await reader.click(button(save));
      const file = await saved(reader);
      expect(file).toContain(note);
      await eraseAll(reader, 'محو كل ملاحظاتي', 'مُحي كل شيء.');
      await bringIn(reader, file);
      await reader.waitFor(says('الجديد: 1'));
      await reader.click(button('استيراد'));
      await reader.waitFor(`${listed} === 1`);
      await scene.open();
      await reader.waitFor(`${drawn()} !== ''`);
      expect(await reader.evaluate(drawn())).toBe(before);
    });
  },
  () => project.site,
);
