import { expect, it } from 'vitest';
import { subject } from '../../essay/page.ts';
import { inEachEngine } from '../in-each-engine.ts';

const key = `${process.env.BASE_PATH ?? '/'}:settings:v1`;
const wide = { width: 1280, height: 800 };

/** The notes in the margin that can be seen, from top to bottom, and the lines of their signs. */
function marginNotes() {
  const notes = [...document.querySelectorAll<HTMLElement>('.margin-copy')];
  const column = document.querySelector('#p1')?.getBoundingClientRect();
  return notes
    .filter((note) => note.getClientRects().length > 0)
    .map((note) => {
      const sign = note.querySelector('b')?.textContent ?? '';
      const markers = [...document.querySelectorAll('article [role="doc-noteref"]')];
      const marker = markers.find(({ textContent }) => textContent === sign);
      const { top, bottom, left, right } = note.getBoundingClientRect();
      return {
        sign,
        words: note.textContent.replace(/\s+/g, ' ').trim(),
        top,
        bottom,
        clear: left > (column?.right ?? 0) && right <= document.documentElement.clientWidth,
        line: marker?.getClientRects()[0]?.top ?? 0,
      };
    });
}

inEachEngine('notes in the margin', (scene) => {
  const openWith = async (settings: object, conditions: object = wide, path = '') => {
    await scene.open('terms/', conditions);
    await scene.reader.evaluate(
      (name, value) => localStorage.setItem(name, value),
      key,
      JSON.stringify(settings),
    );
    await scene.open(path, conditions);
  };
  const came = () => scene.reader.waitFor("document.querySelectorAll('.margin-copy').length > 0");
  const lists = () =>
    scene.reader.evaluate(() =>
      [...document.querySelectorAll('ol.notes')].map(({ innerHTML }) => innerHTML),
    );

  it('stand beside their lines when the reader asks for them, and the list stays whole', async () => {
    const { reader } = scene;
    await openWith({}, wide);
    const [text, before] = [
      await reader.evaluate("document.querySelector('article').textContent"),
      await lists(),
    ];
    const place = await reader.evaluate("document.querySelector('#p61').offsetTop");
    expect(await reader.evaluate(marginNotes)).toEqual([]);
    await reader.click({ role: 'button', name: 'Settings' });
    await reader.click({ role: 'checkbox', name: /in the margin/ });
    await came();
    const notes = await reader.evaluate(marginNotes);
    expect(notes.map(({ sign }) => sign)).toEqual(['1*', '2*', '3*', '4*']);
    for (const { line, top, clear } of notes) {
      expect(Math.abs(line - top)).toBeLessThan(12);
      expect(clear).toBe(true);
    }
    expect(notes[1]?.words).toContain(subject.note.words);
    expect(await lists()).toEqual(before);
    expect(await reader.evaluate("document.querySelector('article').textContent")).toBe(text);
    expect(await reader.evaluate("document.querySelector('#p61').offsetTop")).toBe(place);
    await reader.click({ role: 'checkbox', name: /in the margin/ });
    await reader.waitFor("!document.querySelector('[data-part=margin]')");
    expect(reader.complaints()).toEqual([]);
  });

  it('never overlap, however near their signs stand and however the text is set', async () => {
    const { reader } = scene;
    await openWith({ marginNotes: 'on', leading: 80 }, { width: 1500, height: 800 });
    await came();
    // Signs closer together than the notes of this text need.
    await reader.evaluate(() => {
      const [first, ...others] = document.querySelectorAll(
        'article > p[id^="p"] sup:has([href^="#fn-"])',
      );
      for (const other of others.reverse()) first?.after(other);
    });
    await reader.evaluate(() => new Promise(requestAnimationFrame));
    for (const size of ['1.1', '1.3']) {
      await reader.evaluate((text) => {
        document.documentElement.style.setProperty('--size', text);
      }, size);
      await reader.waitFor(() => {
        const notes = [...document.querySelectorAll('.margin-copy')]
          .map((note) => note.getBoundingClientRect())
          .filter(({ height }) => height > 0);
        return (
          notes.length === 4 &&
          notes.every(({ top }, i) => i === 0 || top >= (notes[i - 1]?.bottom ?? 0))
        );
      });
    }
  });

  it('are hidden from assistive technology and the keyboard', async () => {
    const { reader } = scene;
    await openWith({ marginNotes: 'on' });
    await came();
    expect(
      await reader.evaluate(() => {
        const margin = document.querySelector('[data-part="margin"]');
        return {
          hidden: margin?.getAttribute('aria-hidden'),
          reached: [...(margin?.querySelectorAll('a[href], button') ?? [])].filter(
            (one) => one instanceof HTMLElement && one.tabIndex >= 0,
          ).length,
          ids: margin?.querySelectorAll('[id]').length,
        };
      }),
    ).toEqual({ hidden: 'true', reached: 0, ids: 0 });
  });

  it('wait for a window that has a margin', async () => {
    const { reader } = scene;
    await openWith({ marginNotes: 'on' }, { width: 800, height: 700 });
    await came();
    expect(await reader.evaluate(marginNotes)).toEqual([]);
    expect(await reader.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await reader.click({ role: 'button', name: 'Settings' });
    expect(await reader.count({ role: 'checkbox', name: /in the margin/ })).toBe(0);
  });
});
