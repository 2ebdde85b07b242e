import { afterAll, beforeAll, expect, it } from 'vitest';
import { subject } from '../../essay/page.ts';
import { engine, start } from '../browsers/engines.ts';
import type { Browser, Reader } from '../browsers/reader.ts';
import { untilTrue } from '../browsers/until-true.ts';
import { isEnhanced } from '../in-each-engine.ts';
import type { Site } from '../site.ts';
import { Looks } from './pictures.ts';
import { type State, themes, themesIn, type Window } from './states.ts';
import { tooSmall } from './targets.ts';

const base = process.env.BASE_PATH ?? '/';

/** The windows that axe runs in; the others have the same layout and colours. */
const audited: readonly number[] = [360, 1280];
/** axe needs script, and a state shown as a whole is audited in another state. */
const canBeAudited = ({ whole, conditions }: State): boolean =>
  !whole && conditions?.script !== false;
/**
 * Whether a state is a page as loaded; then all of it is audited, including what is out of view.
 */
const isPlain = ({ path, settings, conditions, act }: State): boolean =>
  !path && !settings && !conditions && !act;

/** The local storage of a state. */
const keptFor = ({ settings, place }: State): Readonly<Record<string, string>> => ({
  [`${base}:settings:v1`]: JSON.stringify({ theme: 'light', ...settings }),
  ...(place && { [`${base}:place:${subject.folder}`]: place }),
});

/**
 * Running animations. With reduced motion there should be none, except marks that disappear in one
 * step.
 */
const moving = `document.getAnimations()
  .filter(({ effect }) => [effect.getTiming(), ...effect.getKeyframes()].every(({ easing }) => !/^(?:step-end|steps\\(1\\))$/.test(easing)))
  .map(({ animationName, transitionProperty, effect }) => [effect.target.localName, animationName, transitionProperty].join(' '))
  .concat([...document.querySelectorAll('html, [popover], dialog')]
    .filter((one) => getComputedStyle(one).scrollBehavior !== 'auto').map(({ localName }) => localName))`;

/**
 * Lays out what browsers skip while it is out of view, and returns to the place in the address.
 * Positions would otherwise depend on what happened to be in view while typefaces were loaded.
 */
function layOutAll(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { content-visibility: visible !important }');
  document.adoptedStyleSheets.push(sheet);
  if (location.hash) document.querySelector(location.hash)?.scrollIntoView({ behavior: 'instant' });
  // The page may be there already; the progress was computed before everything was laid out.
  dispatchEvent(new Event('scroll'));
}

/** Removes elements out of view that look like others, because a text has hundreds of blocks. */
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
 * The violations that axe finds: with the usual rules, or only those for colours, in which themes
 * differ. The contrast of text must be 7:1, which is more than the usual rules require.
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

/** Tests that each state looks as accepted in a window, in all its themes, and is accessible. */
export function lookAsAccepted(
  group: string,
  states: readonly State[],
  shownIn: readonly Window[],
  site: () => Site,
): void {
  const chromium = engine('chromium');
  // Rendering depends on the machine, except in the Chromium with bundled fonts.
  const isSame = chromium.origin === 'bundled';
  const looks = new Looks(group);
  let browser: Browser;
  let reader: Reader;
  beforeAll(async () => {
    browser = await start(chromium);
    reader = await browser.reader();
    await reader.open(`${site().address}404.html`);
  });
  afterAll(async () => {
    await reader?.close();
    await browser?.close();
  });

  const open = async (state: State, window: Window): Promise<void> => {
    await reader.evaluate((kept) => {
      // Otherwise leaving the page would store the reading position.
      document.querySelector('reading-place')?.remove();
      localStorage.clear();
      for (const [key, value] of Object.entries(kept)) localStorage.setItem(key, value);
    }, keptFor(state));
    // Reopening the page would restore its scroll position; a returning reader starts at the top.
    if (state.place) await reader.open(`${site().address}404.html`);
    const conditions = { ...window, ...state.conditions, reducedMotion: true };
    await reader.open(`${site().address}${state.path ?? ''}`, conditions);
    await reader.moveTo(1, 1);
    await reader.waitFor(
      "document.readyState === 'complete' && document.fonts.status === 'loaded'",
    );
    if (state.conditions?.script !== false) await reader.waitFor(isEnhanced);
    await reader.evaluate(layOutAll);
    await state.act?.(reader);
  };
  const turnTo = (theme: string): Promise<void> =>
    reader.evaluate((chosen) => {
      document.documentElement.dataset['theme'] = chosen;
    }, theme);
  /** A stable picture of the window, without the blinking caret. */
  const picture = async (state: State): Promise<Uint8Array> => {
    await reader.evaluate("document.documentElement.style.caretColor = 'transparent'");
    const draw = () => reader.picture(state.whole && 0.25);
    let now = await draw();
    const failure = await untilTrue(async () => {
      const before = now;
      now = await draw();
      return Buffer.compare(before, now) === 0;
    }, 5_000);
    if (failure) throw new Error('The page goes on changing.');
    return now;
  };

  const all = shownIn.flatMap((window) =>
    states
      .filter(({ only }) => only?.(window.width) ?? true)
      .map((state) => [`${state.name}-${window.width}`, state, window] as const),
  );
  it.each(all)('%s', async (name, state, window) => {
    await open(state, window);
    const shown = state.conditions ? themes.slice(0, 1) : themesIn(window);
    const differences: string[] = [];
    for (const theme of shown) {
      if (!state.conditions) await turnTo(theme);
      const look = theme === themes[0] ? name : `${name}-${theme}`;
      const difference = isSame && (await looks.differenceOf(look, await picture(state)));
      if (difference) differences.push(difference);
    }
    const found = [...((await reader.evaluate(window.touch ? tooSmall : '[]')) as string[])];
    expect(await reader.evaluate(moving), 'moves, though nothing should').toEqual([]);
    if (canBeAudited(state) && audited.includes(window.width)) {
      // The tint of a target would keep the colour of the theme that it began in.
      await reader.evaluate('document.getAnimations().forEach((one) => one.finish())');
      if (!isPlain(state)) await reader.evaluate(leaveWhatIsSeen);
      for (const theme of shown) {
        if (!state.conditions) await turnTo(theme);
        found.push(...(await faults(reader, theme)));
      }
    }
    expect(found).toEqual([]);
    expect(differences).toEqual([]);
  });

  it('no look is stored for a state that no longer exists', () => {
    const isWhole = !process.env.SCREENSHOTS_OF;
    looks.save(isWhole);
    if (isSame && isWhole && process.env.SCREENSHOTS !== 'accept') expect(looks.unused).toEqual([]);
  });
}
