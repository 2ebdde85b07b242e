import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engine, start } from './browsers/engines.ts';
import type { Browser, Reader } from './browsers/reader.ts';
import { bytesOfAll, leftOver, sideBySide, wrongWith } from './pictures.ts';
import { type Site, serveSite } from './site.ts';
import { type State, states, themes, windows } from './states.ts';

/** What an engine draws differs from machine to machine, but for the one that brings its own letters. */
const isSame = engine('chromium').origin === 'bundled';
const base = process.env.BASE_PATH ?? '/';

/** How much smaller than the page its pictures are. */
const factors = { window: 0.25, whole: 0.1 } as const;
/** Windows that are looked through for faults: the others lay out the same, in the same colours. */
const audited: Readonly<Record<number, readonly string[]>> = { 360: ['light'], 1280: themes };

const isAudited = (width: number, theme: string): boolean =>
  audited[width]?.includes(theme) ?? false;

/** The program that looks for faults is a script; what is shown whole is so in another state too. */
const canBe = ({ whole, conditions }: State): boolean => !whole && conditions?.script !== false;

/** What a reader's browser keeps in a state. */
const keptFor = ({ settings, place }: State): Readonly<Record<string, string>> => ({
  [`${base}:settings:v1`]: JSON.stringify({ theme: 'light', ...settings }),
  ...(place && { [`${base}:place:anatomy-of-the-micro-sect`]: place }),
});

const looks = states.flatMap((state) =>
  windows
    .filter(({ width }) => state.only?.(width) ?? true)
    .map((window) => [`${state.name}-${window.width}`, state, window] as const),
);

describe('every state, in every theme', () => {
  let site: Site;
  let browser: Browser;
  let reader: Reader;
  beforeAll(async () => {
    site = await serveSite();
    browser = await start(engine('chromium'));
    reader = await browser.reader();
    await reader.open(`${site.address}404.html`);
  });
  afterAll(async () => {
    await reader.close();
    await browser.close();
    await site.close();
  });

  const open = async (state: State, window: (typeof windows)[number]): Promise<void> => {
    await reader.evaluate((kept) => {
      // The page that is left would remember where its reader was.
      document.querySelector('reading-place')?.remove();
      localStorage.clear();
      for (const [key, value] of Object.entries(kept)) localStorage.setItem(key, value);
    }, keptFor(state));
    const conditions = { ...window, ...state.conditions, reducedMotion: true };
    await reader.open(`${site.address}${state.path ?? ''}`, conditions);
    await reader.moveTo(1, 1);
    await reader.waitFor(
      "document.readyState === 'complete' && document.fonts.status === 'loaded'",
    );
    await state.act?.(reader);
  };
  const faults = async (theme: string): Promise<readonly unknown[]> => {
    await reader.bringAxe();
    const breaches = theme === 'light' ? await reader.audit() : [];
    // Themes differ in nothing but colours, and letters of a concordance in nothing but words. Text is
    // read at 7:1, which is more than the rules ask for.
    const run =
      "axe.run({ exclude: ['.terms dl:nth-of-type(n + 3)'] }, { runOnly: ['color-contrast', 'color-contrast-enhanced'] })";
    const places = 'violations.flatMap(({ nodes }) => nodes.map(({ target }) => target.join(" ")))';
    return [
      ...breaches,
      ...[await reader.evaluate(`${run}.then(({ violations }) => ${places})`)].flat(),
    ];
  };

  it.each(looks)('%s looks as it did, and is accessible', async (name, state, window) => {
    await open(state, window);
    const pictures: Uint8Array[] = [];
    const found: unknown[] = [];
    for (const theme of state.conditions ? themes.slice(0, 1) : themes) {
      await reader.evaluate((chosen) => {
        document.documentElement.dataset['theme'] = chosen;
      }, theme);
      pictures.push(await reader.picture(state.whole && factors.whole));
      if (isAudited(window.width, theme) && canBe(state)) found.push(...(await faults(theme)));
    }
    expect(found).toEqual([]);
    const width = Math.round(window.width * (state.whole ? factors.whole : factors.window));
    if (isSame) expect(await wrongWith(name, await sideBySide(pictures, width))).toBeUndefined();
  });

  it('there are no pictures of anything else, and all together are small', () => {
    expect(leftOver(looks.map(([name]) => name))).toEqual([]);
    expect(bytesOfAll()).toBeLessThan(3_000_000);
  });
});
