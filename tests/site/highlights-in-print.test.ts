import { afterEach, expect, it } from 'vitest';
import { subject } from '../essay/page.ts';
import { drawn, eraseAll, highlight, listed, select } from './highlighting.ts';
import { inOneEngine } from './in-each-engine.ts';
import { button } from './notes.ts';
import { tidy, wordsOf } from './printed-words.ts';

const { place, next } = subject.word;
const note = 'A remark for the printed page';

inOneEngine('highlights in print', (scene) => {
  const makeTwo = async (): Promise<void> => {
    await scene.open();
    await highlight(scene.reader, next.id);
    await select(scene.reader, place);
    await scene.reader.click(button('Note'));
    await scene.reader.waitFor("document.activeElement.matches('reader-highlights textarea')");
    await scene.reader.type(note);
    await scene.reader.press('Escape');
    await scene.reader.waitFor(`document.querySelector('[data-marked=${place}][data-noted]')`);
  };
  afterEach(async () => {
    await scene.open('my-notes/');
    await eraseAll(scene.reader);
  });

  it('are underlined in the text, because backgrounds are not printed', async () => {
    const { reader } = scene;
    await makeTwo();
    await scene.open('', { medium: 'print', width: 700 });
    await reader.waitFor(`${drawn()} !== ''`);
    const style = await reader.evaluate(() => {
      const { backgroundColor, textDecorationLine } = getComputedStyle(
        document.documentElement,
        '::highlight(reader-yellow)',
      );
      return { backgroundColor, textDecorationLine };
    });
    expect(style).toEqual({ backgroundColor: 'rgba(0, 0, 0, 0)', textDecorationLine: 'underline' });
    const controls = await reader.evaluate(() =>
      [...document.querySelectorAll('[data-marked], reader-highlights > *')].filter((one) =>
        one.checkVisibility(),
      ),
    );
    expect(controls).toEqual([]);
    // The text is printed without the reader's notes, unless these are asked for.
    expect(await wordsOf(await reader.pdf())).not.toContain(tidy(note));
  });

  it('are printed with the text if asked for, and afterwards are gone from the page', async () => {
    const { reader } = scene;
    await makeTwo();
    await reader.click(button(/^1 highlight, ¶ 33/));
    await reader.click(button('All notes on this text'));
    await reader.waitFor(`${listed} === 2`);
    await reader.evaluate('globalThis.print = () => undefined');
    await reader.click(button('Print with the text'));
    const printed = await wordsOf(await reader.pdf());
    expect(printed).toContain(tidy(note));
    expect(printed.indexOf(tidy(note))).toBeGreaterThan(printed.indexOf(tidy(subject.note.words)));
    expect(printed).toContain(tidy(subject.note.words));
    await reader.waitFor("document.querySelector('[data-part=printed]') === null");
  });

  it('are listed on the page of notes, without its controls', async () => {
    const { reader } = scene;
    await makeTwo();
    await scene.open('my-notes/', { medium: 'print', width: 700 });
    await reader.waitFor(`${listed} === 2`);
    expect(
      await reader.evaluate(() =>
        [...document.querySelectorAll('main :is(button, input, select, label)')].filter((one) =>
          one.checkVisibility(),
        ),
      ),
    ).toEqual([]);
    expect(
      await reader.evaluate(() =>
        [...document.querySelectorAll('main :is(blockquote, [data-part=note])')]
          .filter((one) => one.checkVisibility())
          .map(({ textContent }) => textContent),
      ),
    ).toEqual(expect.arrayContaining([note]));
  });
});
