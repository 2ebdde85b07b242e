import { expect, it } from 'vitest';
import { inEachEngine } from './in-each-engine.ts';

/** Waits until the page has loaded everything; returns its cumulative layout shift. */
async function moved() {
  await document.fonts.ready;
  // A shift caused by the last file is reported two frames later.
  for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
  return new Promise<number>((resolve) => {
    let sum = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += 'value' in entry ? Number(entry.value) : 0;
      // Entries for earlier shifts come before the mark.
      if (list.getEntriesByType('mark').length > 0) resolve(sum);
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    observer.observe({ type: 'mark' });
    performance.mark('all is there');
  });
}

/** Where the text nodes in the first 800 pixels begin. */
async function linePlaces() {
  const families = ['Source Serif 4', 'Source Serif 4 Display', 'Source Sans 3'];
  await Promise.allSettled(families.map((family) => document.fonts.load(`1em "${family}"`)));
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const places = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(node);
    const [box] = range.getClientRects();
    const words = node.textContent?.trim().slice(0, 30);
    if (box && words && node.parentElement?.checkVisibility() && box.top > 0 && box.top < 800)
      places.push({ words, x: box.x, y: box.y });
  }
  return places;
}

inEachEngine('the page as it comes', (scene) => {
  it('has no layout shift, on a phone or a wide screen', async ({ skip }) => {
    await scene.open();
    const isTold = await scene.reader.evaluate(
      "PerformanceObserver.supportedEntryTypes.includes('layout-shift')",
    );
    skip(!isTold, 'this engine does not tell what has moved');
    for (const width of [330, 360, 768, 1280, 1920]) {
      await scene.open('', { width });
      expect(await scene.reader.evaluate(moved), `${width} pixels wide`).toBe(0);
    }
  });

  it('keeps the lines in place when the fonts come late', async () => {
    const places = async (width: number) => {
      await scene.open('', { width });
      return scene.reader.evaluate(linePlaces);
    };
    for (const width of [360, 412, 768, 1280, 1920]) {
      await scene.reader.refuse(/\.woff2$/);
      const before = await places(width);
      await scene.reader.refuse(undefined);
      const after = await places(width);
      expect(after.length, `${width} pixels wide`).toBeGreaterThan(5);
      expect(after.map(({ words }) => words)).toEqual(before.map(({ words }) => words));
      for (const [i, { words, x, y }] of after.entries()) {
        // Layout shift counts what moves by three pixels or more.
        expect(Math.abs(x - (before[i]?.x ?? Infinity)), `${width}: ${words}`).toBeLessThan(3);
        expect(Math.abs(y - (before[i]?.y ?? Infinity)), `${width}: ${words}`).toBeLessThan(3);
      }
    }
  });
});
