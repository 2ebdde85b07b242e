import { rmSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { essay } from '../../essay/edition.ts';
import { subject } from '../../essay/page.ts';
import { start } from '../browsers/engines.ts';
import type { Browser, Conditions, Reader } from '../browsers/reader.ts';
import { type FaultySite, serveFaulty } from '../faulty-site.ts';
import {
  database,
  drawn,
  editorIsOpen,
  eraseAll,
  highlight,
  listed,
  says,
  select,
  selectIn,
} from '../highlighting.ts';
import { describeInEachEngine, isEnhanced, isKept } from '../in-each-engine.ts';
import { after, before, nextVersion } from '../next-version.ts';
import { button } from '../notes.ts';
import { dist } from '../site.ts';

const { place, next: gone } = subject.word;
const added = 'It has been said before: ';
/** The numbers of the first and the present edition. */
const [first = '', present = ''] = essay()
  .history.toReversed()
  .map(({ version }) => version);

/**
 * The first edition of the essay, in which no word of the text differs: its number, and an editor's
 * note that begins otherwise.
 */
const firstEdition = (): Promise<string> =>
  nextVersion({
    edit: (html) =>
      html
        .replace(
          new RegExp(`(<li\\b[^>]*\\bid="?${subject.annotated.note}"?[^>]*>.*?<p\\b[^>]*>)`, 's'),
          `$1${added}`,
        )
        .replace(/(data-version="?)[\d.]+/, `$1${first}`),
  });

/**
 * A later edition of the text: a word is replaced, a paragraph has new words at its beginning, and
 * another one is deleted.
 */
const laterEdition = (): Promise<string> =>
  nextVersion({
    edit: (html) =>
      html
        .replace(new RegExp(`(<p\\b[^>]*\\bid="?${place}"?[^>]*>)`), `$1${added}`)
        .replace(new RegExp(`<p\\b[^>]*\\bid="?${gone.id}"?[^>]*>.*?(?=<(?:p|h2)\\b)`, 's'), '')
        .replace(/(data-version="?)[\d.]+/, '$19.0.0'),
  });

describeInEachEngine('highlights', (engine) => {
  let site: FaultySite;
  let browser: Browser;
  let reader: Reader;
  let former: string;
  let later: string;
  const open = async (path = '', conditions: Conditions = {}): Promise<void> => {
    await reader.open(`${site.address}${path}`, conditions);
    await reader.waitFor(isEnhanced);
  };
  beforeAll(async () => {
    former = await firstEdition();
    later = await laterEdition();
    browser = await start(engine);
  });
  beforeEach(async () => {
    site = await serveFaulty();
    reader = await browser.reader();
    return async () => {
      await reader.close();
      await site.close();
    };
  });
  afterAll(async () => {
    await browser?.close();
    for (const root of [former, later]) rmSync(root, { recursive: true, force: true });
  });

  it('are made and found offline', async () => {
    await open('', { workers: true });
    await reader.waitFor(isKept, 20_000);
    await site.close();
    await highlight(reader, place);
    await open('', { workers: true });
    await reader.waitFor(`${drawn()} !== ''`);
    await open('my-notes/', { workers: true });
    await reader.waitFor(`${listed} === 1`);
    await eraseAll(reader);
    await site.open();
  });

  it('of the first edition are found in the present one, in the text and in notes', async () => {
    await site.publish(former);
    await open();
    await highlight(reader, place);
    await select(reader, gone.id, `p${Number(gone.id.slice(1)) + 1}`);
    await reader.press('h');
    await reader.waitFor(`document.querySelector('[data-marked=${gone.id}]') !== null`);
    for (const note of ['fn-2', subject.annotated.note]) {
      await selectIn(reader, `#${note}`);
      await reader.press('h');
      await reader.waitFor(`document.querySelector('[data-marked="${note}"]') !== null`);
    }
    const words = String(await reader.evaluate(drawn())).split('|');
    const removed = words.filter((one) => added.startsWith(one));
    expect(removed).toHaveLength(1);

    await site.publish(dist);
    await open();
    await reader.waitFor(says('This text has changed'));
    // Only the words that are no longer there are lost.
    expect(
      String(await reader.evaluate(drawn()))
        .split('|')
        .toSorted(),
    ).toEqual(words.filter((one) => !removed.includes(one)).toSorted());
    const states = await reader.evaluate(
      (name: string) =>
        new Promise<readonly string[]>((resolve, reject) => {
          const opening = indexedDB.open(name);
          opening.onerror = reject;
          opening.onsuccess = () => {
            const { result } = opening;
            const all = result.transaction('highlights').objectStore('highlights').getAll();
            all.onsuccess = () => {
              result.close();
              resolve(all.result.map(({ edition, status }) => `${edition} ${status}`));
            };
          };
        }),
      database,
    );
    expect(states.toSorted()).toEqual([
      `${first} lost`,
      ...Array.from({ length: 3 }, () => `${present} found`),
    ]);
    await reader.click(button('All notes on this text'));
    await reader.waitFor(`${listed} === 4 && ${says('no longer in the text')}`);
    await reader.press('Escape');
    await open('my-notes/');
    await reader.waitFor(`${listed} === 4`);
    await eraseAll(reader);
  });

  it('are found in a later edition, or listed with their words', async () => {
    await open();
    const changing = String(
      await reader.evaluate(
        (word: string) =>
          [...document.querySelectorAll('article > p')].find((one) =>
            one.textContent.includes(word),
          )?.id,
        before,
      ),
    );
    await highlight(reader, place);
    const moved = await reader.evaluate(drawn());
    await highlight(reader, gone.id);
    // The number of a paragraph offers to highlight all of it.
    await reader.focus(button(new RegExp(`^¶ ${changing.slice(1)}: link`)));
    await reader.press('Enter');
    await reader.click(button('Highlight'));
    await reader.waitFor(`document.querySelector('[data-marked=${changing}]') !== null`);
    expect(String(await reader.evaluate(drawn())).split('|')).toHaveLength(3);
    const opening = await reader.evaluate(
      `document.getElementById('${gone.id}').textContent.trim().slice(0, 10)`,
    );

    await site.publish(later);
    await open();
    await reader.waitFor(`${drawn()}.includes('${after}')`);
    // The signs of emendations are placed by offsets in the page, which was edited.
    const now = String(await reader.evaluate(drawn()))
      .replaceAll('°', '')
      .split('|');
    // Words that have moved, changed words, and nothing of what is gone.
    expect(now).toHaveLength(2);
    expect(now).toContain(moved);
    await reader.click(button(new RegExp(`^1 highlight, ¶ ${place.slice(1)}`)));
    await reader.waitFor(editorIsOpen);
    await reader.click(button('All notes on this text'));
    await reader.waitFor(`${listed} === 3`);
    const item = (said: string): string =>
      `[...document.querySelectorAll('[data-part=list] li')].find((one) => one.innerText.includes('${said}'))`;
    // Both readings of what has changed, and the words of what is gone.
    const changed = String(await reader.evaluate(`${item('It reads now')}.innerText`));
    expect(changed).toContain(after);
    expect(
      await reader.evaluate(`${item('no longer')}.querySelector('blockquote').textContent`),
    ).toContain(opening);
    await reader.press('Escape');
    await select(reader, 'p34');
    // A press of a control leaves the words selected.
    await reader.click(button(new RegExp(`^1 highlight, ¶ ${place.slice(1)}`)));
    await reader.waitFor(editorIsOpen);
    await reader.click(button('All notes on this text'));
    await reader.click(button('Attach to the selected words'));
    await reader.waitFor(`${drawn()}.split('|').length === 3`);
    await open('my-notes/');
    await reader.waitFor(`${listed} === 3`);
    expect(await reader.evaluate(says('no longer in the text'))).toBe(false);
    expect(await reader.evaluate(says('It reads now'))).toBe(true);
    await eraseAll(reader);
  });
});
