import { beforeEach, expect, it } from 'vitest';
import { subject } from '../../essay/page.ts';
import { pagesOf } from '../built-pages.ts';
import { select } from '../highlighting.ts';
import { inOneEngine } from '../in-each-engine.ts';
import { button } from '../notes.ts';
import { type State, states } from '../pictures/states.ts';
import { dist } from '../site.ts';
import { smallTargets } from '../small-targets.ts';

const { place } = subject.word;

/** The states with a reader's highlights, which are stored only in the browser. */
const highlighted: readonly State[] = [
  {
    name: 'highlight',
    act: async (reader) => {
      await select(reader, place);
      await reader.click(button('Note'));
      await reader.waitFor("document.activeElement.matches('reader-highlights textarea')");
    },
  },
  {
    name: 'list of highlights',
    act: async (reader) => {
      await select(reader, place);
      await reader.click(button('Note'));
      await reader.click(button('All notes on this text'));
      await reader.waitFor("document.querySelectorAll('[data-part=list] li').length > 0");
    },
  },
  {
    name: 'my notes',
    act: async (reader) => {
      await select(reader, place);
      await reader.click(button('Highlight'));
      await reader.waitFor(`document.querySelector('[data-marked=${place}]') !== null`);
      await reader.open(new URL('my-notes/', await reader.url()).href, await conditions(reader));
      await reader.waitFor("document.querySelectorAll('[data-part=list] li').length > 0");
    },
  },
];
const conditions = async (reader: Parameters<NonNullable<State['act']>>[0]) => {
  const [width, height] = await reader.evaluate(() => [innerWidth, innerHeight] as const);
  return { width, height, touch: width < 1000 };
};

const windows = [
  { width: 1280, height: 800, touch: false },
  { width: 360, height: 740, touch: true },
] as const;
/* Notes open in the margin of the wide window, where `margin-notes` shows them. */
const inMargin = ['card', 'annotation'];
const tried = [...states, ...highlighted]
  .filter(({ conditions: special, settings }) => !special && !settings?.depth)
  .flatMap((state) =>
    windows
      .filter(({ width }) => state.only?.(width) ?? true)
      .filter(({ width }) => width < 1000 || !inMargin.includes(state.name))
      .map((window) => [state.name, window.width, state, window] as const),
  );
const pages = pagesOf(dist)
  .filter(({ tree }) => !JSON.stringify(tree).includes('ui-target'))
  .map(({ path }) => path.slice(1));

inOneEngine('What is on the page', (scene) => {
  /** By how many pixels the page is wider than the window. */
  const beyond = () =>
    scene.reader.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
  const withLetters = (size: number): Promise<void> =>
    scene.reader.evaluate((percent) => {
      document.documentElement.style.fontSize = `${percent}%`;
      // The margin is laid out in the next frame.
      return new Promise((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => done())),
      );
    }, size);
  beforeEach(async () => {
    await scene.open('robots.txt', { script: false });
    await scene.reader.open(`${scene.site.address}robots.txt`);
    await scene.reader.evaluate('localStorage.clear()');
  });

  it.each(tried)(
    'has targets of 24 pixels and fits the window: %s, %i wide',
    async (_, width, state, window) => {
      await scene.reader.evaluate((kept) => void Object.assign(localStorage, kept), {
        ...(state.place && {
          [`${process.env.BASE_PATH ?? '/'}:place:${subject.folder}`]: state.place,
        }),
        ...(state.settings && {
          [`${process.env.BASE_PATH ?? '/'}:settings:v1`]: JSON.stringify(state.settings),
        }),
      });
      await scene.open(state.path ?? '', window);
      await state.act?.(scene.reader);
      expect(await scene.reader.evaluate(smallTargets)).toEqual([]);
      expect(await beyond()).toBeLessThanOrEqual(0);
      if (width > 360) return;
      await withLetters(200);
      expect(await beyond(), 'with letters of twice the size').toBeLessThanOrEqual(0);
    },
  );

  it.each(pages)(
    'fits a window of 360 pixels that is zoomed to twice the size: /%s',
    async (path) => {
      await scene.open(path, { width: 180, height: 370, touch: true });
      expect(await beyond()).toBeLessThanOrEqual(0);
    },
  );
});
