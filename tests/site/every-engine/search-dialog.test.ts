import { expect, it } from 'vitest';
import type { SearchHost } from '../../../src/client/search/search-host.ts';
import { subject } from '../../essay/page.ts';
import { inEachEngine } from '../in-each-engine.ts';
import { nextFrame } from '../next-frame.ts';

inEachEngine('the dialog of the search', (scene, engine) => {
  const part = (name: string): string =>
    `document.querySelector('text-search [data-part=${name}]')?.textContent ?? ''`;
  const waitFor = (name: string, words: string): Promise<void> =>
    scene.reader.waitFor(`(${part(name)}).includes(${JSON.stringify(words)})`, 10_000);
  const openAndType = async (words: string): Promise<void> => {
    await scene.reader.waitFor("customElements.get('text-search-opener') !== undefined");
    await scene.reader.press('/');
    await scene.reader.waitFor("document.querySelector('text-search dialog')?.open");
    await scene.reader.type(words);
  };
  /** Whether the dialog shows an element with this name in the window. */
  const isSeen = (name: string): Promise<unknown> =>
    scene.reader.evaluate(`(() => {
      const part = document.querySelector('text-search [data-part=${name}]');
      const { top, bottom, width } = part.getBoundingClientRect();
      return part.checkVisibility() && width > 1 && top >= 0 && bottom <= innerHeight && bottom > top;
    })()`);
  /** Holds back responses for the index until released. */
  const slowIndex = (): Promise<unknown> =>
    scene.reader.evaluate(`(() => {
      const send = fetch;
      const held = new Promise((go) => (globalThis.release = go));
      globalThis.fetch = (...request) => held.then(() => send(...request));
    })()`);
  const release = (): Promise<unknown> => scene.reader.evaluate('globalThis.release()');

  it('While the index is loading, the text’s matches are shown with a message', async () => {
    await scene.open();
    await slowIndex();
    await openAndType(subject.name.query);
    await waitFor('count', `${subject.name.all} in the text`);
    await waitFor('beyond', 'Loading the index …');
    await release();
    await waitFor('beyond', 'Index of names');
    expect(await scene.reader.evaluate(part('beyond'))).not.toContain('Loading');
  });

  it('Results do not move when names, strips and other forms are added', async () => {
    await scene.open('', { width: 390, height: 800 });
    await slowIndex();
    await openAndType(subject.name.query);
    await waitFor('also', subject.name.form);
    await scene.reader.waitFor("document.querySelector('text-search .picture') !== null");
    // Before they are painted, results have the heights that `content-visibility` guesses.
    await scene.reader.evaluate(nextFrame);
    const top = (): Promise<number> =>
      scene.reader.evaluate(
        () => document.querySelector('text-search li a')?.getBoundingClientRect().top ?? Number.NaN,
      );
    const before = await top();
    await release();
    await waitFor('count', 'in the index of names');
    expect(Math.abs((await top()) - before)).toBeLessThan(2);
    await scene.reader.evaluate(() => {
      document.querySelector('text-search [data-part=also]')?.replaceChildren();
    });
    expect(Math.abs((await top()) - before)).toBeLessThan(2);
  });

  it('Each result is shown once, even if results are given again while they are being added', async () => {
    await scene.open();
    await openAndType(subject.person.query);
    await waitFor('beyond', 'Index of names');
    const links = await scene.reader.evaluate(async (words) => {
      const search = document.querySelector<SearchHost>('text-search');
      const field = search?.querySelector('input');
      if (!search || !field) return [];
      field.value = words;
      search.ask();
      if (search.answer) search.give(search.answer);
      // Results are added in tasks of their own.
      for (let i = 0; i < 50; i++) await new Promise((go) => setTimeout(go));
      return [...search.querySelectorAll<HTMLAnchorElement>('[data-part=results] li a')].map(
        ({ dataset }) => String(dataset['nth']),
      );
    }, subject.name.query);
    expect(links.length).toBeGreaterThan(2);
    expect(new Set(links).size).toBe(links.length);
  });

  it('A search for names alone shows that it is loading, then the count', async () => {
    await scene.open();
    await slowIndex();
    await openAndType('');
    await scene.reader.evaluate(() => {
      const scope = document.querySelector<HTMLSelectElement>('text-search select');
      if (scope) scope.value = 'names';
    });
    await scene.reader.type(subject.person.query);
    await waitFor('count', 'Loading the index …');
    expect(await isSeen('count')).toBe(true);
    await release();
    await waitFor('count', 'in the index of names');
  });

  it('Reports which part of a long query is ignored', async () => {
    await scene.open(
      `?${new URLSearchParams({ q: 'one two three four five six seven eight nine' })}`,
    );
    await waitFor('count', 'Only the first 200 characters and 8 words are looked for');
    await scene.open(`?${new URLSearchParams({ q: 'x'.repeat(300) })}`);
    await waitFor('count', 'Only the first 200 characters');
    expect(await isSeen('count')).toBe(true);
  });

  it('Finds a phrase however its quotes are typed', async () => {
    await scene.open('?q=x');
    await waitFor('count', 'x');
    for (const query of [
      `“${subject.phrase.words}”`,
      `"${subject.phrase.words}"`,
      subject.phrase.words,
    ]) {
      await scene.reader.evaluate((words) => {
        const field = document.querySelector<HTMLInputElement>('text-search input');
        if (field) field.value = words;
        field?.dispatchEvent(new Event('input', { bubbles: true }));
      }, query);
      await waitFor('count', `${subject.phrase.all} in the text`);
      await scene.reader.evaluate(() =>
        document.querySelector('text-search [data-part=count]')?.replaceChildren(),
      );
    }
  });

  it('Announces a count once, when typing pauses, whatever is added later', async () => {
    await scene.open();
    await openAndType('');
    await scene.reader.evaluate(() => {
      const status = document.querySelector('text-search [role=status]');
      const all: string[] = [];
      Reflect.set(globalThis, 'announced', all);
      new MutationObserver(() => all.push(status?.textContent ?? '')).observe(
        status ?? document.body,
        { childList: true, characterData: true, subtree: true },
      );
    });
    await scene.reader.type(subject.name.query);
    await waitFor('said', `${subject.name.all} in`);
    await waitFor('beyond', 'Index of names');
    await waitFor('count', 'in the index of names');
    const announced = await scene.reader.evaluate('globalThis.announced');
    const sixes = [announced]
      .flat()
      .filter((words) => String(words).startsWith(`${subject.name.all} in`));
    expect(sixes).toHaveLength(1);
  });

  it('Arrow keys, Home and End move through the results and back to the field', async () => {
    await scene.open(`?q=${subject.person.query}`);
    await waitFor('count', `${subject.person.all} in`);
    const at = (): Promise<unknown> =>
      scene.reader.evaluate(`[document.querySelector('text-search input'),
        ...document.querySelectorAll('text-search li a')].indexOf(document.activeElement)`);
    await scene.reader.focus({ role: 'searchbox' });
    await scene.reader.press('ArrowDown');
    expect(await at()).toBe(1);
    await scene.reader.press('ArrowDown');
    expect(await at()).toBe(2);
    await scene.reader.press('End');
    expect(await at()).toBeGreaterThan(2);
    await scene.reader.press('Home');
    expect(await at()).toBe(1);
    await scene.reader.press('ArrowUp');
    expect(await at()).toBe(0);
    // In the field they move the caret, as usual.
    await scene.reader.press('End');
    expect(await at()).toBe(0);
  });

  it('Tab stays within the dialog in both directions', async () => {
    await scene.open(`?q=${subject.person.query}`);
    await waitFor('beyond', 'Index of names');
    await scene.reader.focus({ role: 'searchbox' });
    await scene.reader.press('Tab', 'Shift');
    expect((await scene.reader.focused())?.name).toBe('Browse every word');
    await scene.reader.press('Tab');
    expect((await scene.reader.focused())?.role).toBe('searchbox');
    const within = "document.activeElement.closest('text-search dialog') !== null";
    for (let i = 0; i < 12; i++) {
      await scene.reader.press('Tab');
      expect(await scene.reader.evaluate(within)).toBe(true);
    }
  });

  it('A click outside the dialog closes it, returns the focus, and does nothing else', async () => {
    await scene.open('', { width: 1280, height: 800 });
    const search = { role: 'link', name: 'Search' };
    await scene.reader.focus(search);
    await scene.reader.press('Enter');
    await scene.reader.waitFor("document.querySelector('text-search dialog')?.open");
    // At a note reference in the page behind the dialog.
    const [x, y, behind] = await scene.reader.evaluate(() => {
      const link = document.querySelector('article a[id^="fnref-"]');
      link?.scrollIntoView({ block: 'end', behavior: 'instant' });
      const { left, top, width, height } = link?.getBoundingClientRect() ?? new DOMRect();
      const { bottom = 0 } =
        document.querySelector('text-search dialog')?.getBoundingClientRect() ?? {};
      return [left + width / 2, top + height / 2, top > bottom] as const;
    });
    expect(behind).toBe(true);
    await scene.reader.clickAt(x, y);
    await scene.reader.waitFor("!document.querySelector('text-search dialog').open");
    expect(await scene.reader.evaluate('location.hash')).toBe('');
    expect(await scene.reader.evaluate("document.querySelector(':popover-open') === null")).toBe(
      true,
    );
    expect(await scene.reader.focused()).toMatchObject(search);
  });

  it('Opens above the settings, and closes back to them', async () => {
    await scene.open();
    await scene.reader.click({ role: 'button', name: 'Settings' });
    await scene.reader.waitFor("document.querySelector('reader-settings dialog')?.open");
    await scene.reader.press('k', 'Control');
    await scene.reader.waitFor("document.querySelector('text-search dialog')?.open");
    await scene.reader.type(subject.name.query);
    await waitFor('count', `${subject.name.all} in`);
    await scene.reader.press('Escape');
    await scene.reader.waitFor("!document.querySelector('text-search dialog').open");
    expect(
      await scene.reader.evaluate("document.querySelector('reader-settings dialog').open"),
    ).toBe(true);
  });

  it('A URL with a match shows its number, and Back and Forward keep the place', async () => {
    await scene.open(`?q=${subject.word.query}#${subject.word.place}`);
    await scene.reader.waitFor("document.querySelector('search-walk:not([hidden])') !== null");
    const walked = "document.querySelector('search-walk [role=status]').textContent";
    const place = String(await scene.reader.evaluate(walked));
    expect(place).toMatch(new RegExp(`^\\d+ of ${subject.word.all}$`));
    expect(await scene.reader.evaluate(() => CSS.highlights.get('search')?.size)).toBe(
      subject.word.all,
    );
    await scene.reader.click({ role: 'button', name: 'All results' });
    await waitFor('count', `${subject.word.all} matches`);
    await scene.reader.focus({ role: 'link', name: new RegExp(`^${subject.word.next.label}`) });
    await scene.reader.press('Enter');
    await scene.reader.waitFor(`location.hash === '#${subject.word.next.id}'`);
    await scene.reader.waitFor(`${walked} !== '${place}'`);
    const followed = await scene.reader.evaluate(walked);
    await scene.reader.back();
    await scene.reader.waitFor("document.querySelector('text-search dialog').open");
    await waitFor('count', `${subject.word.all} matches`);
    expect((await scene.reader.focused())?.name).toMatch(new RegExp(`^${subject.word.next.label}`));
    await scene.reader.forward();
    await scene.reader.waitFor(
      `location.hash === '#${subject.word.next.id}' && ${walked} === '${followed}'`,
    );
    expect(await scene.reader.evaluate(() => CSS.highlights.get('search')?.size)).toBe(
      subject.word.all,
    );
  });

  it('Single letters open nothing once they are switched off; Ctrl K does', async () => {
    await scene.open();
    await scene.reader.waitFor("customElements.get('text-search-opener') !== undefined");
    await scene.reader.evaluate(() => {
      document.documentElement.dataset['keys'] = 'off';
    });
    await scene.reader.press('/');
    expect(await scene.reader.evaluate("document.querySelector('text-search dialog').open")).toBe(
      false,
    );
    await scene.reader.press('k', 'Control');
    await scene.reader.waitFor("document.querySelector('text-search dialog').open");
    await scene.reader.press('Escape');
  });

  it('At 400 % zoom everything can be reached by scrolling one way', async ({ skip }) => {
    skip(engine === 'webkit', 'The window of this engine’s driver is never so small.');
    await scene.open(`?q=${subject.word.query}`, { width: 320, height: 256 });
    await waitFor('count', `${subject.word.all} matches`);
    await scene.reader.waitFor("document.querySelector('text-search .picture') !== null");
    const sideways = (): Promise<unknown> =>
      scene.reader.evaluate(() => {
        const dialog = document.querySelector('text-search dialog');
        return dialog ? dialog.scrollWidth - dialog.clientWidth : -1;
      });
    expect(await sideways()).toBe(0);
    // Results are laid out when they come into view, which may move the last one.
    await scene.reader.waitFor(() => {
      const last = [...document.querySelectorAll<HTMLElement>('text-search li a')].at(-1);
      last?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const { bottom = 1e9, left = -1, right = 1e9 } = last?.getBoundingClientRect() ?? {};
      return bottom <= innerHeight + 1 && left >= 0 && right <= innerWidth;
    });
    expect(await sideways()).toBe(0);
    await scene.reader.evaluate("document.querySelector('text-search li a').click()");
    await scene.reader.waitFor("document.querySelector('search-walk:not([hidden])') !== null");
    const bar = await scene.reader.evaluate(() => {
      const { left, right, height } =
        document.querySelector('search-walk')?.getBoundingClientRect() ?? new DOMRect();
      return left >= 0 && right <= innerWidth && height < innerHeight / 2;
    });
    expect(bar).toBe(true);
  });

  it.for(['light', 'dark', 'forced'] as const)(
    'The ticks of the strip contrast with their background in %s colours',
    async (colours, { skip }) => {
      const canBe = colours !== 'forced' || scene.reader.can.has('forcedColors');
      skip(!canBe, 'this engine’s colours cannot be forced');
      await scene.open(
        `?q=${subject.word.query}`,
        colours === 'forced' ? { forcedColors: true } : { colorScheme: colours },
      );
      await scene.reader.waitFor("document.querySelector('text-search .picture .tick') !== null");
      const [tick, ground] = await scene.reader.evaluate(() => {
        const rgb = (colour: string): number[] => {
          const canvas = document.createElement('canvas').getContext('2d');
          if (!canvas) return [];
          canvas.fillStyle = colour;
          canvas.fillRect(0, 0, 1, 1);
          return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
        };
        const mark = document.querySelector('text-search .picture .tick');
        const dialog = document.querySelector('text-search dialog');
        if (!mark || !dialog) return [[], []];
        const [colour = ''] =
          /(?:rgba?|oklch|color|lab)\([^()]*\)/.exec(getComputedStyle(mark).backgroundImage) ?? [];
        return [rgb(colour), rgb(getComputedStyle(dialog).backgroundColor)];
      });
      const light = (parts: readonly number[] = []): number => {
        const [r = 0, g = 0, b = 0] = parts.map((part) =>
          part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
        );
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const [one, other] = [light(tick), light(ground)];
      expect(tick).toHaveLength(3);
      expect((Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)).toBeGreaterThan(3);
      if (colours === 'dark') expect(light(ground)).toBeLessThan(0.1);
    },
  );
});
