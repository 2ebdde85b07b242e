import { afterAll, beforeAll, expect, it } from 'vitest';
import { subject } from '../../essay/page.ts';
import type { Engine } from '../browsers/engine.ts';
import { start } from '../browsers/engines.ts';
import type { Browser, Reader } from '../browsers/reader.ts';
import { isEnhanced } from '../in-each-engine.ts';
import type { Site } from '../site.ts';
import { sideBySide, wrongWith } from './pictures.ts';
import { type State, themes, windows } from './states.ts';
import { tooSmall } from './targets.ts';

type Window = (typeof windows)[number];

const base = process.env.BASE_PATH ?? '/';

/** How much smaller than the page its pictures are. */
const factors = { window: 0.25, whole: 0.1 } as const;
/** Windows that are looked through for faults: the others lay out the same, in the same colours. */
const audited: Readonly<Record<number, readonly string[]>> = { 360: ['light'], 1280: themes };

/** The program that looks for faults is a script; what is shown whole is so in another state too. */
const canBeAudited = ({ whole, conditions }: State): boolean =>
  !whole && conditions?.script !== false;

/** Whether a state is a page as it comes: all of it is looked through, even what is out of sight. */
const isPlain = ({ path, settings, conditions, act }: State): boolean =>
  !path && !settings && !conditions && !act;

/** What a reader’s browser keeps in a state. */
const keptFor = ({ settings, place }: State): Readonly<Record<string, string>> => ({
  [`${base}:settings:v1`]: JSON.stringify({ theme: 'light', ...settings }),
  ...(place && { [`${base}:place:${subject.folder}`]: place }),
});

/** The states with the windows that they are looked at in, one window after the other, each with its name. */
export const looksOf = (states: readonly State[]): readonly (readonly [string, State, Window])[] =>
  windows.flatMap((window) =>
    states
      .filter(({ only }) => only?.(window.width) ?? true)
      .map((state) => [`${state.name}-${window.width}`, state, window] as const),
  );

/** What moves on a page whose reader wants no motion. A mark that is gone at once does not. */
const moving = `document.getAnimations()
  .filter(({ effect }) => effect.getTiming().easing !== 'step-end' && effect.getKeyframes().every(({ easing }) => easing !== 'step-end'))
  .map(({ animationName, transitionProperty, effect }) => [effect.target.localName, animationName, transitionProperty].join(' '))
  .concat([...document.querySelectorAll('html, [popover], dialog')]
    .filter((one) => getComputedStyle(one).scrollBehavior !== 'auto').map(({ localName }) => localName))`;

/** Removes what is out of sight and looks like its neighbours: a text has hundreds of blocks. */
function leaveWhatIsSeen(): void {
  const lists = [...document.querySelectorAll('article, ol, ul, dl, tbody')];
  const unseen = lists.flatMap((list) =>
    [...list.children].slice(12).filter((item) => {
      const { top, bottom } = item.getBoundingClientRect();
      return bottom < 0 || top > innerHeight;
    }),
  );
  for (const item of unseen) item.remove();
}

/**
 * What axe finds wrong: with the usual rules, or with colours alone, which are all that themes differ
 * in. Text is read at 7:1, which is more than the usual rules ask for.
 */
async function faults(reader: Reader, theme: string): Promise<readonly string[]> {
  const rules = {
    'color-contrast-enhanced': { enabled: true },
    'color-contrast': { enabled: false },
  };
  const asked = theme === 'light' ? { rules } : { runOnly: ['color-contrast-enhanced'] };
  await reader.bringAxe();
  const found = await reader.evaluate(`axe.run(${JSON.stringify(asked)}).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' '))))`);
  return (found as readonly string[]).map((fault) => `${theme}, ${fault}`);
}

/** Says of each state that it looks as it did, in every theme and every window, and is accessible. */
export function lookAsTheyDid(states: readonly State[], engine: Engine, site: () => Site): void {
  // What an engine draws differs from machine to machine, but for the one that brings its own letters.
  const isSame = engine.origin === 'bundled';
  let browser: Browser;
  let reader: Reader;
  beforeAll(async () => {
    browser = await start(engine);
    reader = await browser.reader();
    await reader.open(`${site().address}404.html`);
  });
  afterAll(async () => {
    await reader.close();
    await browser.close();
  });

  const open = async (state: State, window: Window): Promise<void> => {
    await reader.evaluate((kept) => {
      // The page that is left would remember where its reader was.
      document.querySelector('reading-place')?.remove();
      localStorage.clear();
      for (const [key, value] of Object.entries(kept)) localStorage.setItem(key, value);
    }, keptFor(state));
    // A page that is opened again is where it was; who comes back begins at its head.
    if (state.place) await reader.open(`${site().address}404.html`);
    const conditions = { ...window, ...state.conditions, reducedMotion: true };
    await reader.open(`${site().address}${state.path ?? ''}`, conditions);
    await reader.moveTo(1, 1);
    await reader.waitFor(
      "document.readyState === 'complete' && document.fonts.status === 'loaded'",
    );
    if (state.conditions?.script !== false) await reader.waitFor(isEnhanced);
    await state.act?.(reader);
  };
  const turnTo = (theme: string): Promise<void> =>
    reader.evaluate((chosen) => {
      document.documentElement.dataset['theme'] = chosen;
    }, theme);

  it.each(looksOf(states))('%s looks as it did, and is accessible', async (name, state, window) => {
    await open(state, window);
    const shown = state.conditions ? themes.slice(0, 1) : themes;
    const pictures: Uint8Array[] = [];
    for (const theme of shown) {
      await turnTo(theme);
      pictures.push(await reader.picture(state.whole && factors.whole));
    }
    const found = [...((await reader.evaluate(window.touch ? tooSmall : '[]')) as string[])];
    expect(await reader.evaluate(moving), 'moves, though nothing should').toEqual([]);
    const askedIn = canBeAudited(state) ? (audited[window.width] ?? []) : [];
    if (askedIn.length > 0 && !isPlain(state)) await reader.evaluate(leaveWhatIsSeen);
    for (const theme of shown.filter((one) => askedIn.includes(one))) {
      await turnTo(theme);
      found.push(...(await faults(reader, theme)));
    }
    expect(found).toEqual([]);
    const width = Math.round(window.width * (state.whole ? factors.whole : factors.window));
    if (isSame) expect(await wrongWith(name, await sideBySide(pictures, width))).toBeUndefined();
  });
}
