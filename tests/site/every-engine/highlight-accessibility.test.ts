import { expect, it } from 'vitest';
import { sumOf } from '../../../src/highlights/share-link.ts';
import { subject } from '../../essay/page.ts';
import {
  annotationsOf,
  bringIn,
  drawn,
  eraseAll,
  highlight,
  listed,
  says,
  select,
} from '../highlighting.ts';
import { inEachEngine, type Scene } from '../in-each-engine.ts';
import { button } from '../notes.ts';

const { place, next } = subject.word;

/** The address, within the site, of a link that shares the first words of a paragraph. */
async function sharedAddress({ reader, open }: Scene): Promise<string> {
  await open();
  const words = await reader.evaluate((id: string) => {
    const paragraph = document.getElementById(id) ?? document;
    return document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode()?.textContent ?? '';
  }, place);
  return `?mark=0${place}.0.13.${sumOf(words.slice(0, 13))}#${place}`;
}

inEachEngine('highlights without violations of accessibility rules', (scene) => {
  const passes = async (): Promise<void> => expect(await scene.reader.audit()).toEqual([]);

  it('are made, edited, deleted, listed and shared', async () => {
    const { reader } = scene;
    await scene.open();
    await select(reader, place);
    await passes();
    await reader.click(button('Highlight'));
    await reader.waitFor(says('may clear what sites keep'));
    await passes();
    await highlight(reader, next.id);
    await reader.click(button(`1 highlight, ${next.label}`));
    await reader.waitFor("document.activeElement.matches('reader-highlights textarea')");
    await reader.type('A note');
    await passes();
    await reader.click(button('Copy link'));
    await reader.waitFor(
      "document.querySelector('reader-highlights [role=status]').textContent.includes('ink')",
    );
    await passes();
    await reader.click(button('All notes on this text'));
    await reader.waitFor(`${listed} === 2`);
    await passes();
    await reader.click({ ...button('Edit'), nth: 0 });
    await reader.waitFor("document.activeElement.matches('dialog textarea')");
    await passes();
    await reader.click(button('Done'));
    await reader.click({ ...button('Delete'), nth: 0 });
    await reader.waitFor(`${listed} === 1`);
    // The button that was pressed is gone; the focus is where the deletion can be undone.
    await reader.waitFor("document.activeElement.textContent === 'Undo'");
    await passes();
    await reader.click(button('Undo'));
    await reader.waitFor(`${listed} === 2`);
    await scene.open('my-notes/');
    await eraseAll(reader);
    await scene.open(`?mark=0${place}.0.14.00000000#${place}`);
    await reader.waitFor(says('has changed'));
    await passes();
  });

  it('are listed, filtered, brought in and lost', async () => {
    const { reader } = scene;
    await scene.open('my-notes/');
    await reader.waitFor(says('Nothing is marked yet'));
    await passes();
    await bringIn(reader, '{ no file of notes');
    await reader.waitFor(says('cannot be read'));
    await passes();
    await bringIn(reader, annotationsOf(subject.folder, 22, place));
    await reader.waitFor(says('22 new'));
    await passes();
    await reader.click(button('Bring them in'));
    await reader.waitFor(`${listed} === 22`);
    await passes();
    await reader.focus({ role: 'searchbox', name: 'Find in words and notes' });
    await reader.type('no such words');
    await reader.waitFor(says('None of your notes fits.'));
    await passes();
    await scene.open();
    await reader.waitFor(says('This text has changed'));
    await passes();
    await reader.click(button('All notes on this text'));
    await reader.waitFor(`${listed} === 22 && ${says('no longer in the text')}`);
    await passes();
    await scene.open('my-notes/');
    await eraseAll(reader);
  });

  it('give their messages to readers who press F6, who return where they were', async () => {
    const { reader } = scene;
    await scene.open();
    await reader.focus(button(/^¶ 33: link/));
    await reader.press('Enter');
    await reader.focus(button('Highlight'));
    await reader.press('Enter');
    await reader.waitFor(says('may clear what sites keep'));
    const before = (await reader.focused())?.name;
    await reader.press('F6');
    expect((await reader.focused())?.name).toBe('Save a copy');
    await reader.press('Tab');
    expect((await reader.focused())?.name).toBe('Close');
    await reader.press('Enter');
    expect((await reader.focused())?.name).toBe(before);
    await scene.open('my-notes/');
    await eraseAll(reader);
    await scene.open(await sharedAddress(scene));
    await reader.waitFor(says('was shared with you'));
    // A message that comes by itself leaves the focus where it is.
    expect(await reader.focused()).toBe(undefined);
    await reader.press('F6');
    expect((await reader.focused())?.name).toBe('Keep it');
    await reader.press('Enter');
    await reader.waitFor(`${drawn()} !== ''`);
    await reader.press('Tab');
    expect((await reader.focused())?.name).toMatch(/^1 highlight, ¶ 33/);
    await scene.open('my-notes/');
    await eraseAll(reader);
  });
});
