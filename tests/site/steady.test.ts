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

inEachEngine('the page as it comes', (scene) => {
  it('has no layout shift, on a phone or a wide screen', async ({ skip }) => {
    await scene.open();
    const isTold = await scene.reader.evaluate(
      "PerformanceObserver.supportedEntryTypes.includes('layout-shift')",
    );
    skip(!isTold, 'this engine does not tell what has moved');
    for (const width of [360, 768, 1280, 1920]) {
      await scene.open('', { width });
      expect(await scene.reader.evaluate(moved), `${width} pixels wide`).toBe(0);
    }
  });
});
