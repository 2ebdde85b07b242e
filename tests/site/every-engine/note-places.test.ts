import { expect, it } from 'vitest';
import { subject } from '../../essay/page.ts';
import type { Conditions } from '../browsers/reader.ts';
import { inEachEngine } from '../in-each-engine.ts';
import { isClosed, isOpen, noMargin, noteLink, places } from '../notes.ts';

const narrow: Conditions = { width: 360, height: 640 };
const low: Conditions = { width: 900, height: 400 };

inEachEngine('the notes', (scene) => {
  const scrollTo = (id: string, share: number) =>
    scene.reader.evaluate(
      (which, at) => {
        const top = document.getElementById(which)?.getBoundingClientRect().top ?? 0;
        scrollBy({ top: top - innerHeight * at, behavior: 'instant' });
      },
      id,
      share,
    );
  it.each([0.1, 0.3, 0.5, 0.7, 0.92])(
    'are within the window and next to their line, at %d of its height',
    async (share) => {
      await scene.open('', noMargin);
      for (const id of ['fnref-1', 'fnref-2', subject.annotated.id]) {
        await scrollTo(id, share);
        await scene.reader.focus({ id });
        await scene.reader.press('Enter');
        await scene.reader.waitFor(isOpen);
        const { card: at, line, window } = await scene.reader.evaluate(places, id);
        expect(at.left).toBeGreaterThanOrEqual(0);
        expect(at.top).toBeGreaterThanOrEqual(0);
        expect(at.right).toBeLessThanOrEqual(window.right);
        expect(at.bottom).toBeLessThanOrEqual(window.bottom);
        if (at.top > line.top) expect(at.top).toBeGreaterThanOrEqual(line.bottom);
        else expect(at.bottom).toBeLessThanOrEqual(line.top);
        await scene.reader.press('Escape');
        await scene.reader.waitFor(isClosed);
      }
    },
  );

  it.each([
    ['narrow', narrow],
    ['low', low],
  ])('open at the bottom of a %s window, with their line visible', async (_name, conditions) => {
    await scene.open('', conditions);
    for (const share of [0.2, 0.95]) {
      await scrollTo('fnref-1', share);
      await scene.reader.focus(noteLink(1));
      await scene.reader.press('Enter');
      await scene.reader.waitFor(isOpen);
      const { card: at, line, window } = await scene.reader.evaluate(places, 'fnref-1');
      expect(at.left).toBe(0);
      expect(Math.round(at.right)).toBe(window.right);
      expect(Math.round(at.bottom)).toBe(window.bottom);
      expect(line.top).toBeGreaterThanOrEqual(0);
      expect(line.bottom).toBeLessThanOrEqual(at.top);
      await scene.reader.press('Escape');
      await scene.reader.waitFor(isClosed);
    }
  });

  it('have references with targets of at least 24 pixels', async () => {
    await scene.open('', noMargin);
    const small = (controls: string) =>
      scene.reader.evaluate(
        (which) =>
          [...document.querySelectorAll<HTMLElement>(which)]
            .filter((element) => element.checkVisibility())
            .filter((element) => {
              if (!element.closest('note-card'))
                element.scrollIntoView({ block: 'center', behavior: 'instant' });
              const { left, right, top, bottom } = element.getBoundingClientRect();
              const [x, y] = [(left + right) / 2, (top + bottom) / 2];
              // Half of 24, less Firefox's rounding to whole pixels.
              const edges = [-11, 11].flatMap((away) => [
                document.elementFromPoint(x + away, y),
                document.elementFromPoint(x, y + away),
              ]);
              return edges.some((at) => !element.contains(at));
            })
            .map((element) => element.id || element.textContent),
        controls,
      );
    expect(await small('sup a')).toEqual([]);
    await scene.reader.click(noteLink(2));
    await scene.reader.waitFor(isOpen);
    expect(await small('note-card :is(button:not([hidden]), a[data-part])')).toEqual([]);
  });
});
