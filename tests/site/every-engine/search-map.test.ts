import { expect, it } from 'vitest';
import { subject } from '../../essay/page.ts';
import { inEachEngine } from '../in-each-engine.ts';
import { button } from '../notes.ts';

inEachEngine('the search as a map', (scene) => {
  const hasMap = "document.querySelector('text-search .picture .tick') !== null";
  const part = (name: string): string =>
    `document.querySelector('text-search [data-part=${name}]').textContent`;
  const isOpen = "document.querySelector('text-search dialog')?.open";
  const openAndType = async (words: string): Promise<void> => {
    await scene.reader.press('/');
    await scene.reader.waitFor(isOpen);
    await scene.reader.type(words);
  };
  const close = async (): Promise<void> => {
    await scene.reader.press('Escape');
    await scene.reader.waitFor(`!${isOpen} && document.activeElement === document.body`);
  };

  it('shows the words of a match next to its tick, by mouse and by keyboard', async () => {
    await scene.open(`?q=${subject.name.query}`, { width: 1024, height: 800 });
    await scene.reader.waitFor(hasMap);
    const tooltip = "document.querySelector('text-search .picture > p:not([hidden])')";
    const [x, y] = await scene.reader.evaluate(() => {
      const tick = document.querySelector('text-search .tick');
      const { left, top, width, height } = tick?.getBoundingClientRect() ?? new DOMRect();
      return [left + width / 2, top + height / 2] as const;
    });
    await scene.reader.moveTo(x, y);
    await scene.reader.waitFor(`${tooltip}?.querySelector('mark')`);
    expect(await scene.reader.evaluate(`${tooltip}.textContent`)).toMatch(/^¶ \d+\s+(?:… )?\p{L}/u);
    expect(await scene.reader.evaluate(`${tooltip}.querySelector('mark').textContent`)).toBe(
      subject.name.query,
    );
    expect(
      await scene.reader.evaluate(() => {
        const shown = document.querySelector('text-search .picture > p:not([hidden])');
        const { left = -1, right = 1e9 } = shown?.getBoundingClientRect() ?? {};
        return left >= 0 && right <= innerWidth;
      }),
    ).toBe(true);
    await scene.reader.moveTo(1, 1);
    await scene.reader.waitFor(`${tooltip} === null`);
    // A section's link is a Tab stop, and only the arrow keys lead on to the ticks.
    await scene.reader.focus({ role: 'link', name: /^§ .*: \d+ match/ });
    const stop = (selector: string): Promise<unknown> =>
      scene.reader.evaluate(`document.activeElement.matches('.picture ${selector}')`);
    while (await stop('*')) {
      expect(await stop('.tick')).toBe(false);
      await scene.reader.press('Tab');
    }
    await scene.reader.focus({ role: 'link', name: /^§ .*: \d+ match/ });
    await scene.reader.waitFor(`${tooltip}?.textContent.startsWith('§ ')`);
    await scene.reader.press('ArrowRight');
    await scene.reader.waitFor(`${tooltip}?.querySelector('mark')`);
    expect((await scene.reader.focused())?.name).toMatch(/^¶ \d+ /);
    await scene.reader.press('Enter');
    await scene.reader.waitFor(`!${isOpen} && location.hash.startsWith('#p')`);
    expect(scene.reader.complaints()).toEqual([]);
  });

  it('is one control for pointers, at least 24 pixels high, where a press leads to the nearest match', async () => {
    await scene.open(`?q=${subject.word.query}`, { width: 1024, height: 800 });
    await scene.reader.waitFor(hasMap);
    const { height, inside, x, y, to } = await scene.reader.evaluate(() => {
      const map = document.querySelector('text-search .picture') ?? document.body;
      map.scrollIntoView({ block: 'center' });
      const box = map.getBoundingClientRect();
      const middle = (one: Element): number => {
        const { left, right } = one.getBoundingClientRect();
        return (left + right) / 2;
      };
      // Beside a match that has room after it: a place that is no match’s own.
      const ticks = [...map.querySelectorAll<HTMLAnchorElement>('.tick')];
      const near = ticks.find((one, i) => {
        const next = ticks[i + 1];
        return next && middle(next) - middle(one) > 24;
      });
      const x = near ? middle(near) + 8 : 0;
      const y = box.top + 4;
      const at = [y, y + 20].map((there) => document.elementFromPoint(x, there));
      return { height: box.height, inside: at.every((one) => one === map), x, y, to: near?.hash };
    });
    expect(height).toBeGreaterThanOrEqual(24);
    expect(inside).toBe(true);
    await scene.reader.clickAt(x, y);
    await scene.reader.waitFor(`!${isOpen} && location.hash === '${to}'`);
  });

  it('has one strip, whose labels have room for some letters', async () => {
    for (const width of [360, 1280]) {
      await scene.open(`?q=${subject.word.query}`, { width, height: 800 });
      await scene.reader.waitFor(hasMap);
      expect(
        await scene.reader.evaluate("document.querySelectorAll('text-search .picture').length"),
      ).toBe(1);
      const labels = await scene.reader.evaluate(() =>
        [...document.querySelectorAll('text-search .picture small')]
          .filter((label) => getComputedStyle(label).color !== 'rgba(0, 0, 0, 0)')
          .map((label) => ({ words: label.textContent, room: label.clientWidth })),
      );
      expect(labels.length).toBeGreaterThan(1);
      expect(labels.filter(({ room }) => room < 30)).toEqual([]);
    }
  });

  it('starts at the nearest match after the place that is read, and offers the first', async () => {
    await scene.open(`#${subject.word.place}`, { width: 1024, height: 800 });
    await scene.reader.waitFor(
      `Math.abs(document.querySelector('#${subject.word.place}').getBoundingClientRect().top) < innerHeight`,
    );
    await openAndType(subject.word.query);
    await scene.reader.waitFor(`${part('start')}.includes('First: ')`);
    const n = subject.word.place.slice(1);
    expect(await scene.reader.evaluate(part('start'))).toContain(`Nearest: ¶ ${n} (Enter)`);
    await scene.reader.press('Enter');
    await scene.reader.waitFor(`location.hash === '#${subject.word.place}'`);
    await scene.reader.back();
    await scene.reader.waitFor(isOpen);
    await scene.reader.click({ role: 'link', name: /^First: / });
    await scene.reader.waitFor("location.hash === '#title'");
    await scene.reader.waitFor(
      `document.querySelector('search-walk [role=status]').textContent === '1 of ${subject.word.all}'`,
    );
  });

  it('suggests words of the text if there is no match', async () => {
    await scene.open();
    await openAndType('sekt');
    await scene.reader.waitFor(`${part('also')}.startsWith('Did you mean:')`);
    await scene.reader.waitFor(`${part('said')}.includes('Did you mean:')`);
    const offered = await scene.reader.evaluate(() =>
      Array.from(
        document.querySelectorAll('text-search [data-part=also] button'),
        (one) => one.textContent,
      ),
    );
    expect(offered).toContain(subject.word.query);
    expect(offered.length).toBeLessThanOrEqual(3);
    await scene.reader.click(button(subject.word.query));
    await scene.reader.waitFor(`${part('count')}.startsWith('${subject.word.all} matches')`);
    expect((await scene.reader.focused())?.role).toBe('searchbox');
  });

  it('offers longer words if no word has a match or is similar', async () => {
    await scene.open();
    await openAndType(subject.rare.slice(0, -2));
    await scene.reader.waitFor(`${part('said')}.startsWith('No match')`);
    expect(await scene.reader.evaluate(part('also'))).toMatch(`Also:${subject.rare}`);
  });

  it('writes suggested words as the text does', async () => {
    await scene.open();
    await openAndType('iskar');
    await scene.reader.waitFor(`${part('also')}.startsWith('Did you mean:')`);
    expect(await scene.reader.count(button(subject.name.query))).toBe(1);
  });

  it('offers the last searches of this visit and all words if the field is empty', async () => {
    await scene.open();
    await scene.reader.evaluate('sessionStorage.clear()');
    for (const words of [subject.person.query, 'nosuchword', subject.name.query]) {
      await openAndType(words);
      await scene.reader.waitFor(`${part('count')} !== '' && location.search.includes('${words}')`);
      await close();
    }
    await scene.open();
    await openAndType('');
    await scene.reader.waitFor(`${part('also')}.startsWith('Last searches:')`);
    const offered = await scene.reader.evaluate(() =>
      Array.from(
        document.querySelectorAll('text-search [data-part=also] button'),
        (one) => one.textContent,
      ),
    );
    // Newest first, without the search that found nothing.
    expect(offered).toEqual([subject.name.query, subject.person.query]);
    expect(await scene.reader.count({ role: 'link', name: 'Browse every word' })).toBe(1);
    await scene.reader.click(button(subject.person.query));
    await scene.reader.waitFor(`${part('count')}.startsWith('${subject.person.all} in')`);
    await scene.reader.evaluate('sessionStorage.clear()');
  });

  it('keeps the author’s italics in results', async () => {
    await scene.open(`?q=${subject.name.query}`);
    await scene.reader.waitFor(`${hasMap} && document.querySelector('text-search li i') !== null`);
    const marks = await scene.reader.evaluate(() =>
      Array.from(document.querySelectorAll('text-search [data-part=results] mark'), (mark) =>
        Array.from(mark.children, (one) => `${one.localName}: ${one.textContent}`),
      ),
    );
    expect(marks).toEqual(Array(subject.name.all).fill([`i: ${subject.name.query}`]));
  });

  it.each([320, 600, 720, 1024, 1280, 1920, 2560])(
    'stands on the column of the text, and is not clipped at %i pixels',
    async (width) => {
      await scene.open(`?q=${subject.word.query}`, { width, height: 800 });
      await scene.reader.waitFor(hasMap);
      const { beside, outside, sideways } = await scene.reader.evaluate(() => {
        const dialog = document.querySelector('text-search dialog');
        const { left = 0, right = 0 } = dialog?.getBoundingClientRect() ?? {};
        const column = document.querySelector('article')?.getBoundingClientRect() ?? new DOMRect();
        const within = (box: DOMRect): boolean => box.left >= left - 1 && box.right <= right + 1;
        const parts = [...(dialog?.querySelectorAll('*:not(.beside)') ?? [])];
        return {
          beside: [column.left - left, right - column.right],
          outside: parts
            .map((one) => one.getBoundingClientRect())
            .filter((box) => box.width > 1 && !within(box)).length,
          sideways: dialog ? dialog.scrollWidth - dialog.clientWidth : -1,
        };
      });
      // It is wider than the column by its padding, and on narrow screens as wide as the window.
      for (const edge of beside) expect(edge).toBeGreaterThanOrEqual(0);
      for (const edge of width > 704 ? beside : []) expect(edge).toBeLessThan(24);
      expect({ outside, sideways }).toEqual({ outside: 0, sideways: 0 });
    },
  );
});
