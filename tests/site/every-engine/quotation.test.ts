import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { expect, it } from 'vitest';
import { quotable } from '../../../src/edition/quotation-marks.ts';
import { inEachEngine } from '../in-each-engine.ts';
import { rootEdition } from '../texts.ts';

/** The root text is quoted from the page and compared with the compiled edition. */
const edition = rootEdition();
const published = new Date(edition.version.date).toLocaleDateString('en-US', {
  dateStyle: 'long',
  timeZone: 'UTC',
});
const blocks = edition.sections.flatMap(({ blocks }) => blocks).filter(({ id }) => id !== '');

/** Opens the menu and quotes, paragraph by paragraph; runs in the page. */
const quoteAll = `(async () => {
  const copied = [];
  Object.defineProperty(navigator, 'clipboard', { value: {
    write: async ([item]) => copied.push(await Promise.all(
      ['text/plain', 'text/html'].map(async (type) => (await item.getType(type)).text()))),
  } });
  for (const control of document.querySelectorAll('article > [id^="p"] [data-place]')) {
    const before = copied.length;
    control.click();
    const panel = document.querySelector('place-menu > [popover]');
    while (!panel.matches(':popover-open')) await new Promise((go) => setTimeout(go, 5));
    panel.querySelector('[data-do="quotation"]').click();
    while (copied.length === before) await new Promise((go) => setTimeout(go, 5));
    panel.hidePopover();
  }
  return JSON.stringify(copied);
})()`;

inEachEngine('the quotation of a paragraph', (scene) => {
  it('has the words of each paragraph verbatim, with author and place', async () => {
    await scene.open();
    const all: readonly [string, string][] = JSON.parse(
      String(await scene.reader.evaluate(quoteAll)),
    );
    expect(all.length).toBe(blocks.length);
    for (const [i, { id, text }] of blocks.entries()) {
      const [plain = '', html = ''] = all[i] ?? [];
      const n = id.slice(1);
      const credit = `— ${edition.author}, “${edition.title.text}” (${edition.date}), ¶ ${n}. Edition ${edition.version.number}, ${published}. ${scene.site.address}#${id}`;
      const [words = '', ...after] = plain.split('\n— ');
      expect(words).toBe(`“${quotable(text, edition.lang)}”`);
      expect(`— ${after.join('\n— ').split('\n')[0]}`).toBe(credit);
      const tree = fromHtml(html, { fragment: true });
      const [quote, said] = tree.children;
      expect(textOf(quote ?? tree)).toBe(`“${quotable(text, edition.lang)}”`);
      expect(textOf(said ?? tree)).toBe(credit);
      expect(html).not.toMatch(/<sup|<button|\sid=|\sclass=|\shref="#/);
    }
  });

  it('lists exactly the emended words of a paragraph after it', async () => {
    await scene.open();
    const all: readonly [string, string][] = JSON.parse(
      String(await scene.reader.evaluate(quoteAll)),
    );
    const inner = (words: string): string => quotable(words, edition.lang);
    for (const [i, { id }] of blocks.entries()) {
      const emended = edition.emendations.filter(
        ({ target, change }) => target.block === id && change === 'words',
      );
      const note = all[i]?.[0].split('\n').find((line) => line.startsWith('In this quotation'));
      expect(note, id).toBe(
        emended.length > 0
          ? `In this quotation: ${emended.map(({ reading, source }) => `“${inner(reading)}” [source: “${inner(source)}”]`).join('; ')}.`
          : undefined,
      );
    }
    expect(edition.emendations.some(({ change }) => change === 'words')).toBe(true);
  });
});
