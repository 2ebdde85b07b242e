import { expect, it } from 'vitest';
import { subject } from '../../essay/page.ts';
import type { Conditions } from '../browsers/reader.ts';
import { inEachEngine } from '../in-each-engine.ts';

/** The lines of paragraphs as rendered: their number of characters, and that of a full line. */
function lines() {
  const range = document.createRange();
  return [...document.querySelectorAll('article > p[id^="p"]')].map((paragraph) => {
    const found: { bottom: number; words: string; right: number }[] = [];
    const column = paragraph.getBoundingClientRect();
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      if (node.parentElement?.closest('sup')) continue;
      for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\S+\s*|\s+/g)) {
        // A hyphenated word is on two lines, so each character is counted on the line where it is
        // drawn.
        for (let i = 0; i < word.length; i++) {
          range.setStart(node, index + i);
          range.setEnd(node, index + i + 1);
          const letter = range.getClientRects()[0];
          if (!letter) continue;
          const { bottom, right } = letter;
          const last = found.at(-1);
          if (!last || Math.abs(last.bottom - bottom) >= 10)
            found.push({ bottom, right, words: word[i] ?? '' });
          else {
            last.words += word[i];
            if (word[i]?.trim()) last.right = right;
          }
        }
      }
    }
    return found.map(({ words, right }) => {
      const { length } = words.trim();
      return { length, room: (length * column.width) / (right - column.left) };
    });
  });
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

inEachEngine('the text is set', (scene, engine) => {
  const loaded = () => scene.reader.waitFor("document.fonts.status === 'loaded'");

  it('with the same space where a line ends in the HTML', async () => {
    await scene.open('', { width: 1280, height: 800 });
    await loaded();
    for (const selector of ['article > p[id]', 'h1', '.facts']) {
      const [space = 0, end = 0] = await scene.reader.evaluate((where: string) => {
        const element = document.querySelector(where);
        element?.replaceChildren('a b\nc');
        const words = element?.firstChild;
        if (!words) throw new Error('No words');
        return [1, 3].map((at) => {
          const range = document.createRange();
          range.setStart(words, at);
          range.setEnd(words, at + 1);
          return range.getBoundingClientRect().width;
        });
      }, selector);
      expect(space).toBeGreaterThan(0);
      expect(end, selector).toBeCloseTo(space, 1);
    }
  });

  it.each([768, 1280, 2560])('in lines of 60 to 72 characters at %i', async (width) => {
    await scene.open('', { width, height: 800 });
    await loaded();
    const paragraphs = await scene.reader.evaluate(lines);
    const full = paragraphs.flatMap((paragraph) => paragraph.slice(0, -1));
    expect(full.length).toBeGreaterThan(200);
    expect(Math.max(...paragraphs.flat().map(({ length }) => length))).toBeLessThanOrEqual(72);
    expect(median(full.map(({ room }) => room))).toBeGreaterThanOrEqual(60);
    expect(median(full.map(({ length }) => length))).toBeGreaterThanOrEqual(60);
  });

  it.for([480, 1280])(
    'on one baseline grid at %i, including headings and note references',
    async (width, { skip }) => {
      skip(engine === 'webkit', 'it rounds lines to whole pixels, but not what is between them');
      await scene.open('', { width, height: 800 });
      await loaded();
      const off = await scene.reader.evaluate(() => {
        const first = document.querySelector('#p1');
        if (!first) return ['no text'];
        const { height } = first.getBoundingClientRect();
        const grid =
          height / Math.round(height / Number.parseFloat(getComputedStyle(first).lineHeight));
        // From one paragraph to the next, because engines round each line.
        const tops = [...document.querySelectorAll('article > p[id^="p"]')].map((paragraph) => ({
          id: paragraph.id,
          top: paragraph.getBoundingClientRect().top,
        }));
        return tops
          .filter(({ top }, i) => {
            const lines = (top - (tops[i - 1]?.top ?? top)) / grid;
            return Math.abs(lines - Math.round(lines)) > 0.05;
          })
          .map(({ id }) => id);
      });
      expect(off).toEqual([]);
    },
  );

  it('with its title and beginning in the first window', async () => {
    const sizes = [
      [320, 640],
      [360, 780],
      [768, 1024],
      [1280, 720],
      [1920, 1000],
      [2560, 1300],
    ];
    for (const [width = 0, height = 0] of sizes) {
      await scene.open('', { width, height });
      await loaded();
      const seen = await scene.reader.evaluate(() =>
        ['h1', '.byline', '.byline span', '.facts', '#p1'].map((selector) => {
          const { top, bottom } = document.querySelector(selector)?.getBoundingClientRect() ?? {};
          return top !== undefined && bottom !== undefined && top > 0 && top + 20 < innerHeight;
        }),
      );
      expect(seen, `${width}`).toEqual([true, true, true, true, true]);
    }
  });

  it('without layout shift when its typeface, styles and script load', async ({ skip }) => {
    skip(engine !== 'chromium', 'this engine does not say what moves');
    for (const width of [360, 1280]) {
      await scene.open('', { width, height: 800 });
      await loaded();
      const moved = await scene.reader.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries())
                if ('value' in entry) sum += Number(entry.value);
            }).observe({ type: 'layout-shift', buffered: true });
            requestAnimationFrame(() => setTimeout(() => resolve(sum), 100));
          }),
      );
      expect(moved, `${width}`).toBeLessThan(0.001);
    }
  });
});

/** The narrowest windows, including a large one at 400 %. */
const narrow: readonly Conditions[] = [
  { width: 320, height: 640 },
  { width: 320, height: 256 },
];

inEachEngine('in a narrow window', (scene, engine) => {
  // WebKit’s window is at least 447 wide.
  const pages = [
    '',
    '#p34',
    'names/',
    'terms/',
    'apparatus/',
    'quotations/',
    'chronology/',
    'about/',
    'sources/',
    `search/?q=${subject.word.query}`,
    '404.html',
  ];

  it.each(pages)('/%s is not wider than its window', async (path) => {
    for (const conditions of engine === 'webkit' ? [{ width: 447, height: 256 }] : narrow) {
      await scene.open(path, conditions);
      const beyond = await scene.reader.evaluate(() =>
        document.documentElement.scrollWidth > innerWidth
          ? [...document.querySelectorAll('body *')]
              .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
              .map((one) => one.outerHTML.slice(0, 80))
          : [],
      );
      expect(beyond).toEqual([]);
    }
  });

  const tables = ['quotations/', 'apparatus/', 'chronology/', 'about/', 'about/accessibility/'];

  it.each(tables)('/%s breaks no word of a table, and hides no cell', async (path) => {
    for (const width of engine === 'webkit' ? [447, 768] : [320, 360, 768]) {
      await scene.open(path, { width, height: 800 });
      const wrong = await scene.reader.evaluate(() => {
        const cells = [...document.querySelectorAll<HTMLElement>('main :is(td, th)')];
        // A hyphenated word is not broken.
        for (const { style } of cells) style.hyphens = 'none';
        const shown = cells.filter((cell) => cell.checkVisibility() && cell.textContent.trim());
        const hidden = shown.filter((cell) => {
          const { left, right } = (cell.closest('.wide') ?? document.body).getBoundingClientRect();
          const box = cell.getBoundingClientRect();
          return box.left < left - 1 || box.right > right + 1;
        });
        const broken = shown.flatMap((cell) => {
          const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
          const found: string[] = [];
          for (let node = walker.nextNode(); node; node = walker.nextNode())
            for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[\p{L}\p{N}]+/gu)) {
              const range = document.createRange();
              range.setStart(node, index);
              range.setEnd(node, index + word.length);
              // Where a line ends before a word, WebKit has an empty box of it there.
              const boxes = [...range.getClientRects()].filter((box) => box.width > 0);
              const lines = new Set(boxes.map(({ top }) => top));
              if (lines.size > 1) found.push(word);
            }
          return found;
        });
        return [...hidden.map(({ textContent }) => textContent), ...broken];
      });
      expect(wrong, `${width} pixels wide`).toEqual([]);
    }
  });

  it('a cell of a table tells its column', async () => {
    await scene.open('quotations/', { width: 447, height: 800 });
    const told = await scene.reader.evaluate(() =>
      [...(document.querySelector('main tbody tr')?.querySelectorAll('td') ?? [])].map((cell) =>
        // Engines differ in whether they resolve `attr()` here.
        getComputedStyle(cell, '::before')
          .content.replace('attr(data-column)', cell.dataset['column'] ?? '')
          .replaceAll('"', ''),
      ),
    );
    expect(told).toEqual(['Whose', 'Letter or work', 'Where', 'How sure', 'Note']);
  });

  it.each(pages)('/%s has targets large enough for a finger', async (path) => {
    await scene.open(path, { width: 447, height: 800 });
    const small = await scene.reader.evaluate(async () => {
      const controls = 'a[href], button, input, select, summary, label:has(input)';
      const inLine = (one: Element) =>
        one.closest('p, li, dd, dt, td, sup, blockquote, h1, h2, h3') !== null &&
        !one.matches('nav *, button, input, summary');
      const targets = [...document.querySelectorAll(controls)]
        .filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        .filter((one) => getComputedStyle(one).pointerEvents !== 'none')
        .filter((one) => !inLine(one) && !one.matches('.skip, [tabindex="-1"]'));
      const found: string[] = [];
      for (const one of targets) {
        const target = one.closest('label') ?? one;
        const isLargeBox = (): boolean => {
          const { width, height } = target.getBoundingClientRect();
          return width >= 24 && height >= 24;
        };
        if (isLargeBox()) continue;
        one.scrollIntoView({ block: 'center', behavior: 'instant' });
        // Browsers that skip what is out of sight need a few frames to lay it out and find it.
        for (let i = 0; i < 4; i++) await new Promise(requestAnimationFrame);
        if (isLargeBox()) continue;
        // A target may be larger than it looks.
        const { left, top, width, height } = target.getBoundingClientRect();
        const [x, y] = [left + width / 2, top + height / 2];
        const around = [
          [-11, 0],
          [11, 0],
          [0, -11],
          [0, 11],
        ];
        const isLarge = around.every(([right = 0, down = 0]) =>
          target.contains(document.elementFromPoint(x + right, y + down)),
        );
        if (!isLarge) found.push(one.outerHTML.slice(0, 100));
      }
      return found;
    });
    expect(small).toEqual([]);
  });
});
