import type { Browser, Page } from 'puppeteer-core';
import { longestInteraction } from './in-page.ts';
import { visitByPhone } from './visit.ts';

/** Something a reader does with the page on a first visit. */
interface Interaction {
  readonly name: string;
  /** A condition to wait for beforehand. */
  readonly ready?: (page: Page) => Promise<unknown>;
  readonly does: (page: Page) => Promise<unknown>;
}

/** Time between keystrokes, in ms, like a person's. */
const betweenKeys = 200;

/** Waits like a person who looks at the result before the next input. */
const atRest = (): Promise<void> => new Promise((done) => setTimeout(done, betweenKeys));

// Finding elements by role would make the browser maintain an accessibility tree, which costs time.
const tap = async (page: Page, selector: string): Promise<void> => {
  const element = await page.waitForSelector(selector, { visible: true });
  await element?.evaluate((found) => found.scrollIntoView({ block: 'center' }));
  await atRest();
  await element?.tap();
};
const openSearch = async (page: Page): Promise<void> => {
  await page.keyboard.press('/');
  await page.waitForSelector('text-search dialog[open]');
  await atRest();
};
const openSettings = async (page: Page): Promise<void> => {
  await tap(page, 'button[aria-haspopup=dialog]::-p-text(Settings)');
  await page.waitForSelector('reader-settings dialog[open]');
};

const type = (page: Page, word: string): Promise<void> =>
  page.keyboard.type(word, { delay: betweenKeys });

const interactions: readonly Interaction[] = [
  {
    name: 'opening a card',
    does: async (page) => {
      await tap(page, '[role=doc-noteref][aria-label="Author’s note 1"]');
      await page.waitForSelector('note-card:popover-open');
    },
  },
  { name: 'opening the search', does: openSearch },
  { name: 'a search keystroke', ready: openSearch, does: (page) => type(page, 'sect') },
  { name: 'opening the settings', does: openSettings },
  {
    name: 'a colour',
    ready: openSettings,
    does: (page) => tap(page, 'reader-settings [name=theme][value=dark]'),
  },
  {
    name: 'a size of the text',
    ready: async (page) => {
      await openSettings(page);
      await page.focus('reader-settings [name=size]');
    },
    does: async (page) => {
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction(() => document.documentElement.style.length > 0);
    },
  },
];

/** Times from interaction to next paint in ms, one for each visit, by interaction. */
export type Answers = ReadonlyMap<string, readonly number[]>;

/** Time from interaction to next paint in ms, in one visit of a first visitor with a slow phone. */
const timed = (
  browser: Browser,
  address: string,
  { ready, does }: Omit<Interaction, 'name'>,
): Promise<number> =>
  visitByPhone(browser, address, async (page) => {
    await ready?.(page);
    await page.evaluate(longestInteraction);
    await does(page);
    return page.evaluate(longestInteraction);
  });

/** Performs each interaction in several visits. */
export async function answersTo(
  browser: Browser,
  address: string,
  visits: number,
): Promise<Answers> {
  const answers = new Map<string, number[]>(interactions.map(({ name }) => [name, []]));
  for (let visit = 0; visit < visits; visit++)
    for (const { name, ...interaction } of interactions)
      answers.get(name)?.push(await timed(browser, address, interaction));
  return answers;
}

/**
 * Opens a `<details>` of one word at the beginning of a page without script, in several visits: the
 * shortest time in which this machine can respond to anything.
 */
export async function leastAnswers(
  browser: Browser,
  address: string,
  visits: number,
): Promise<readonly number[]> {
  const times: number[] = [];
  for (let visit = 0; visit < visits; visit++)
    times.push(
      await timed(browser, address, {
        ready: (page) =>
          page.evaluate(() => {
            document.body.insertAdjacentHTML(
              'afterbegin',
              '<details><summary>Open</summary>Word</details>',
            );
          }),
        does: async (page) => {
          await tap(page, 'summary');
          await page.waitForSelector('details[open]');
        },
      }),
    );
  return times;
}
