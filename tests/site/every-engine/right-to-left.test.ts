import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inEachEngine } from '../in-each-engine.ts';
import { readPicture } from '../painted.ts';
import { copyProject, type ProjectCopy } from '../project-copy.ts';

let project: ProjectCopy;

beforeAll(async () => {
  project = copyProject();
  const content = join(project.folder, 'content');
  rmSync(content, { recursive: true });
  mkdirSync(join(content, 'trial'), { recursive: true });
  writeFileSync(join(content, 'site.yaml'), 'title: A site\nlang: en\n');
  const filler = 'النحل يطير في الصباح ثم يعود. '.repeat(60);
  writeFileSync(
    join(content, 'trial', 'text.md'),
    `---
title: عن النحل
author: { literal: كاتب }
lang: ar
address: /
description: نص قصير
edition: { version: 1.0.0, date: 2026-01-31, changes: الأولى }
---

## الأول

قال العسل هنا.[^1] ${filler}

## الثاني

${filler} والعسل هناك.[^ناشر]

## الثالث

${filler} ثم العسل أخيرا.

[^1]: راجع *The Hive* (London 1902)، ص 5.

[^ناشر]: من الناشر.
`,
  );
  const { status, said } = await project.build();
  expect(status, said).toBe(0);
});
afterAll(() => project?.remove());

inEachEngine(
  'a text from right to left',
  (scene) => {
    const wide = { width: 1280, height: 800 };

    it('has its notes in the margin at the left', async () => {
      await scene.open('', wide);
      await scene.reader.waitFor("document.querySelector('.margin-copy') !== null");
      const [note, text] = await scene.reader.evaluate(() =>
        ['.margin-copy', '#p1'].map((one) => {
          const { left, right } =
            document.querySelector(one)?.getBoundingClientRect() ?? new DOMRect();
          return { left, right };
        }),
      );
      expect(note?.right).toBeLessThan(text?.left ?? 0);
      expect(note?.left).toBeGreaterThanOrEqual(0);
    });

    it.each([360, 1280])(
      'has a bar at the right of the paragraph that a link leads to, at %i pixels',
      async (width) => {
        await scene.open('#p1', { width, height: 700 });
        await scene.reader.waitFor('document.fonts.status === "loaded"');
        const { left, right, top, accent } = await scene.reader.evaluate(() => {
          const box = document.getElementById('p1')?.getBoundingClientRect() ?? new DOMRect();
          const { color } = getComputedStyle(document.getElementById('fnref-1') ?? document.body);
          const [r = 0, g = 0, b = 0] = color.match(/\d+/g)?.map(Number) ?? [];
          return { left: box.left, right: box.right, top: box.top, accent: [r, g, b] as const };
        });
        const folder = mkdtempSync(join(tmpdir(), 'bar-'));
        const file = join(folder, 'page.png') as `${string}.png`;
        await scene.reader.screenshot(file);
        const picture = readPicture(readFileSync(file));
        rmSync(folder, { recursive: true });
        const isPainted = (from: number, to: number): boolean =>
          Array.from({ length: Math.round(to - from) }, (_, i) => Math.round(from) + i).some((x) =>
            picture.has(x, Math.round(top) + 80, accent),
          );
        expect(isPainted(right, right + 20)).toBe(true);
        expect(isPainted(Math.max(0, left - 20), left)).toBe(false);
      },
    );

    it('joins its letters', async () => {
      await scene.open('', wide);
      const spaced = await scene.reader.evaluate(() =>
        [...document.querySelectorAll('article, article *')]
          .filter((one) => Number.parseFloat(getComputedStyle(one).letterSpacing))
          .map(({ outerHTML }) => outerHTML),
      );
      expect(spaced).toEqual([]);
    });

    it('has a map of matches whose order, words and arrow keys run to the left', async () => {
      await scene.open('?q=العسل', wide);
      await scene.reader.waitFor(
        "document.querySelectorAll('text-search .tick').length === 2",
        10_000,
      );
      const ticks = await scene.reader.evaluate(() =>
        Array.from(document.querySelectorAll<HTMLElement>('text-search .tick'), (tick) => {
          const { left, width, top } = tick.getBoundingClientRect();
          return [left + width / 2, top + 5] as const;
        }),
      );
      const [first = [0, 0], last = [0, 0]] = ticks;
      expect(first[0]).toBeGreaterThan(last[0]);
      for (const [x, y] of ticks) {
        await scene.reader.moveTo(x, y);
        await scene.reader.waitFor(
          `(() => {
            const { left, right } = document.querySelector('text-search .picture > p:not([hidden])')?.getBoundingClientRect() ?? {};
            return left <= ${x} && right >= ${x} && left >= 0 && right <= innerWidth;
          })()`,
        );
      }
      await scene.reader.focus({ role: 'link', name: /^§ الأول/ });
      await scene.reader.press('ArrowLeft');
      expect((await scene.reader.focused())?.name).toMatch(/^¶/);
      await scene.reader.press('ArrowRight');
      expect((await scene.reader.focused())?.name).toMatch(/^§ الأول/);
    });

    it('marks the section in the contents that is being read', async () => {
      await scene.open('', wide);
      const current = "document.querySelector('text-contents [aria-current]')?.textContent";
      await scene.reader.waitFor(`${current} === 'الأول'`);
      await scene.reader.press('t');
      await scene.reader.waitFor("document.activeElement.textContent === 'الأول'");
      await scene.open('#الثاني', wide);
      await scene.reader.waitFor(`${current} === 'الثاني'`);
    });

    it('opens a note whose label is in Arabic', async () => {
      await scene.open('', { width: 768, height: 700 });
      await scene.reader.focus({ id: 'fnref-ناشر' });
      await scene.reader.press('Enter');
      await scene.reader.waitFor("/من الناشر/.test(document.querySelector('note-card').innerText)");
    });

    it('goes from the heading that a result leads to, to the next match', async () => {
      await scene.open('?q=الثاني#الثاني', wide);
      const walk = "document.querySelector('search-walk [role=status]').textContent";
      await scene.reader.waitFor(`${walk} === '1 من 1'`);
    });

    it('shows the keys in the language and direction of the site', async () => {
      await scene.open('', wide);
      await scene.reader.press('?', 'Shift');
      await scene.reader.waitFor("document.querySelector('dialog.keys')?.open");
      expect(
        await scene.reader.evaluate(() => {
          const sheet = document.querySelector<HTMLElement>('dialog.keys');
          return [sheet?.lang, sheet?.dir, sheet?.querySelector<HTMLElement>('button')?.lang];
        }),
      ).toEqual(['en', 'ltr', 'ar']);
    });

    it.each([360, 768])('scrolls to no side, in a window of %i pixels', async (width) => {
      await scene.open('', { width, height: 700 });
      const beside = 'document.documentElement.scrollWidth <= innerWidth';
      expect(await scene.reader.evaluate(beside)).toBe(true);
      await scene.reader.focus({ id: 'fnref-1' });
      await scene.reader.press('Enter');
      await scene.reader.waitFor("document.querySelector('note-card em') !== null");
      expect(await scene.reader.evaluate(beside)).toBe(true);
    });
  },
  () => project.site,
);
