import { expect, it } from 'vitest';
import { subject } from '../../essay/page.ts';
import type { Conditions } from '../browsers/reader.ts';
import { inEachEngine, inOneEngine } from '../in-each-engine.ts';
import { annotated, noteLink } from '../notes.ts';

const key = `${process.env.BASE_PATH ?? '/'}:settings:v1`;
const wide: Conditions = { width: 1280, height: 800 };

/** The visible copies in the margin, from top to bottom; runs in the page. */
function copies() {
  const column = document.querySelector('#p1')?.getBoundingClientRect();
  return [...document.querySelectorAll<HTMLElement>('.margin-copy')]
    .filter((note) => note.getClientRects().length > 0)
    .map((note) => {
      const { left, right } = note.getBoundingClientRect();
      return {
        sign: note.querySelector('small')?.textContent ?? '',
        words: note.textContent.replace(/\s+/g, ' ').trim(),
        isBeside: left > (column?.right ?? 0) && right <= document.documentElement.clientWidth,
      };
    });
}

/**
 * The distances between the first baseline of each note in the margin and the baseline of its line,
 * in CSS pixels, measured with elements without height; runs in the page.
 */
function baselines() {
  const probe = document.createElement('i');
  probe.style.display = 'inline-block';
  return [...document.querySelectorAll<HTMLElement>('.margin-copy, .margin-card')]
    .filter((note) => note.getClientRects().length > 0)
    .map((note) => {
      const sign = note.querySelector('small')?.textContent ?? '';
      const places = [...document.querySelectorAll<HTMLElement>('article a')];
      const place = note.matches('.margin-card')
        ? places.find((one) => one.getAttribute('href') === `#${note.dataset['note']}`)
        : places.find(({ textContent }) => textContent === sign)?.closest('sup');
      place?.before(probe);
      const line = probe.getBoundingClientRect().bottom;
      probe.remove();
      return (note.querySelector('.baseline')?.getBoundingClientRect().bottom ?? 0) - line;
    });
}

/**
 * Notes in the margin that overlap each other, the text or the edge of the window; runs in the
 * page.
 */
function overlaps(): readonly string[] {
  const column = document.querySelector('main')?.getBoundingClientRect();
  const notes = [...document.querySelectorAll<HTMLElement>('.margin-copy, .margin-card')]
    .map((note) => ({ name: note.textContent.slice(0, 30), box: note.getBoundingClientRect() }))
    .filter(({ box }) => box.height > 0);
  const wrong = notes.flatMap(({ name, box }, i) =>
    notes
      .slice(i + 1)
      .filter((other) => box.bottom > other.box.top + 0.5 && other.box.bottom > box.top + 0.5)
      .map((other) => `${name} and ${other.name}`),
  );
  const outside = notes.filter(
    ({ box }) =>
      (box.left < (column?.right ?? 0) && box.right > (column?.left ?? 0)) ||
      box.right > document.documentElement.clientWidth + 0.5 ||
      box.left < -0.5,
  );
  return [...wrong, ...outside.map(({ name }) => `${name} over the text or outside`)];
}

const openWith = async (
  scene: Parameters<Parameters<typeof inEachEngine>[1]>[0],
  settings: object,
  conditions: Conditions = wide,
  path = '',
) => {
  await scene.open('404.html', conditions);
  await scene.reader.evaluate(
    (name, value) => localStorage.setItem(name, value),
    key,
    JSON.stringify(settings),
  );
  await scene.open(path, conditions);
};

inEachEngine('notes in the margin', (scene) => {
  const came = () => scene.reader.waitFor("document.querySelector('.margin-copy')");
  const isThere = (id: string) => `document.querySelector('.margin-card[data-note="${id}"]')`;
  const focused = 'document.activeElement.id';

  it('show the author’s notes next to their lines, without changing the text', async () => {
    const { reader } = scene;
    await openWith(scene, { marginNotes: 'off' });
    await came();
    expect(await reader.evaluate(copies)).toEqual([]);
    const text = () =>
      reader.evaluate(
        "[document.querySelector('article').textContent, document.querySelector('#p61').offsetTop]",
      );
    const without = await text();
    await openWith(scene, {});
    await came();
    const shown = await reader.evaluate(copies);
    expect(shown.map(({ sign }) => sign)).toEqual(['1*', '2*', '3*', '4*']);
    expect(shown.filter(({ isBeside }) => !isBeside)).toEqual([]);
    expect(shown[1]?.words).toContain(subject.note.words);
    for (const off of await reader.evaluate(baselines)) expect(Math.abs(off)).toBeLessThan(1);
    expect(await text()).toEqual(without);
    expect(reader.complaints()).toEqual([]);
  });

  it('are hidden from assistive technology and the keyboard', async () => {
    await openWith(scene, {});
    await came();
    expect(
      await scene.reader.evaluate(
        () =>
          [...document.querySelectorAll<HTMLElement>('.margin-copy')].filter(
            (copy) =>
              copy.ariaHidden !== 'true' ||
              copy.querySelector('[id]') ||
              [...copy.querySelectorAll('a')].some((link) => link.tabIndex >= 0),
          ).length,
      ),
    ).toBe(0);
  });

  it('link to annotations that the depth shows', async () => {
    const links = "document.querySelectorAll('.margin-copy a[href]').length";
    await openWith(scene, {});
    await came();
    await scene.reader.waitFor(`${links} > 0`);
    await openWith(scene, { depth: 'plain' });
    await came();
    await scene.reader.waitFor(`${links} === 0`);
    expect(await scene.reader.count(noteLink(1))).toBe(1);
  });

  it('open next to their lines, several at once, and close one by one', async () => {
    const { reader } = scene;
    await openWith(scene, {});
    await came();
    await reader.focus(annotated);
    await reader.press('Enter');
    await reader.waitFor(isThere(subject.annotated.note));
    expect(await reader.evaluate("document.activeElement.closest('.margin-card') !== null")).toBe(
      true,
    );
    expect(Math.abs((await reader.evaluate(baselines)).at(-1) ?? 9)).toBeLessThan(1);
    await reader.focus(noteLink(2));
    await reader.press('Enter');
    await reader.waitFor(isThere('fn-2'));
    expect(await reader.evaluate(overlaps)).toEqual([]);
    expect(await reader.evaluate("document.querySelectorAll('.margin-card').length")).toBe(2);
    expect(await reader.count({ role: 'button', name: 'Close all' })).toBe(2);
    // Clicking elsewhere closes none.
    await reader.clickAt(640, 400);
    expect(await reader.evaluate("document.querySelectorAll('.margin-card').length")).toBe(2);
    await reader.press('Escape');
    await reader.waitFor(`!${isThere('fn-2')}`);
    await reader.press('Escape');
    await reader.waitFor("!document.querySelector('.margin-card')");
    expect(await reader.evaluate(focused)).toBe(subject.annotated.id);
  });

  it('pass the focus on to what follows their words, and back', async () => {
    const { reader } = scene;
    await openWith(scene, {});
    await came();
    await reader.focus(noteLink(2));
    await reader.press('Enter');
    await reader.waitFor(isThere('fn-2'));
    await reader.press('Tab', 'Shift');
    expect(await reader.evaluate(focused)).toBe('fnref-2');
    await reader.press('Enter');
    await reader.waitFor(`!${isThere('fn-2')}`);
    expect(await reader.evaluate(focused)).toBe('fnref-2');
  });

  it('appear once the window has a margin', async () => {
    const { reader } = scene;
    await openWith(scene, {}, { width: 1000, height: 700 });
    expect(await reader.evaluate(copies)).toEqual([]);
    expect(await reader.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });
});

inOneEngine('notes in the margin', (scene) => {
  const layOut = async () => {
    await scene.reader.evaluate(() => {
      document.dispatchEvent(new Event('settings-applied'));
      return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    });
  };
  /** Opens every annotation of the text. */
  const openAll = () =>
    scene.reader.evaluate(() => {
      const marked = 'article > p a[href^="#ed-"]:not([tabindex])';
      for (const link of document.querySelectorAll<HTMLElement>(marked)) link.click();
      return document.querySelectorAll('.margin-card').length;
    });

  it.each([
    ['1200 pixels', { width: 1210, height: 700 }, 100, 'ltr'],
    ['1280 pixels', wide, 100, 'ltr'],
    ['1440 pixels', { width: 1440, height: 900 }, 100, 'ltr'],
    ['1920 pixels', { width: 1920, height: 1000 }, 100, 'ltr'],
    ['1920 pixels and letters twice as large', { width: 1920, height: 1000 }, 200, 'ltr'],
    ['1280 pixels, from right to left', wide, 100, 'rtl'],
  ])(
    'never overlap each other or the text, in a window of %s',
    async (_, conditions, size, dir) => {
      const { reader } = scene;
      await openWith(
        scene,
        { depth: 'full', ...(size === 100 ? {} : { size, width: 60 }) },
        conditions,
      );
      await reader.waitFor("document.querySelector('.margin-copy')");
      await reader.waitFor(
        "document.querySelectorAll('article [id^=edref-]:not(:empty):not([href])').length === 0",
      );
      await reader.evaluate((direction) => {
        document.documentElement.dir = direction;
      }, dir);
      await layOut();
      expect(await reader.evaluate(overlaps)).toEqual([]);
      expect(await openAll()).toBeGreaterThan(30);
      expect(await reader.evaluate(overlaps)).toEqual([]);
      // Thirty or more in one paragraph.
      await reader.evaluate(() => {
        const links = document.querySelectorAll('article > p a[href^="#ed-"], article > p sup');
        document.querySelector('#p34')?.append(...links);
      });
      await layOut();
      expect(await reader.evaluate(overlaps)).toEqual([]);
      await reader.press('Escape');
      expect(await reader.evaluate(overlaps)).toEqual([]);
    },
  );
});
