import { expect, it } from 'vitest';
import { subject } from '../../essay/page.ts';
import type { Target } from '../browsers/reader.ts';
import { inEachEngine } from '../in-each-engine.ts';
import { button, isClosed, isOpen, noMargin, noteLink, title } from '../notes.ts';

inEachEngine('the card of a note', (scene) => {
  it('have buttons for the previous and next note in the series', async () => {
    await scene.open('', noMargin);
    await scene.reader.click(noteLink(1));
    await scene.reader.waitFor(isOpen);
    const ends = () =>
      scene.reader.evaluate(() =>
        ['previous', 'next'].filter((way) =>
          document.querySelector(`note-card [data-do="${way}"]`)?.matches(':disabled'),
        ),
      );
    expect(await ends()).toEqual(['previous']);
    for (const n of [2, 3, 4]) {
      await scene.reader.click(button('Next note'));
      expect(await scene.reader.evaluate(title)).toBe(`Author’s note ${n}`);
    }
    expect(await ends()).toEqual(['next']);
    // The pressed button is now disabled; the focus must not be lost.
    expect(await scene.reader.evaluate('document.activeElement.textContent')).toBe(
      'Author’s note 4',
    );
    await scene.reader.click(button('Previous note'));
    expect(await scene.reader.evaluate(title)).toBe('Author’s note 3');
    await scene.reader.press('Escape');
    await scene.reader.waitFor("document.activeElement.id === 'fnref-1'");
  });

  it('are found by “All notes”, which closes the card', async () => {
    await scene.open('', noMargin);
    await scene.reader.click(noteLink(2));
    await scene.reader.waitFor(isOpen);
    await scene.reader.click({ role: 'link', name: 'All notes' });
    await scene.reader.waitFor(isClosed);
    expect(new URL(await scene.reader.url()).hash).toBe('#fn-2');
    await scene.reader.waitFor(() => {
      const { top, bottom } = document.getElementById('fn-2')?.getBoundingClientRect() ?? {};
      return top !== undefined && bottom !== undefined && top >= 0 && bottom <= innerHeight;
    });
    expect(await scene.reader.evaluate('document.activeElement.id')).not.toBe('fnref-2');
  });

  it('have a link that can be copied', async ({ skip }) => {
    skip(!scene.reader.can.has('clipboard'), 'this engine keeps its clipboard to itself');
    await scene.open('', noMargin);
    await scene.reader.click(noteLink(2));
    await scene.reader.click(button('Copy link'));
    await scene.reader.waitFor(
      "document.querySelector('note-card [role=status]').textContent === 'Link copied.'",
    );
    expect(await scene.reader.evaluate(() => navigator.clipboard.readText())).toBe(
      `${scene.site.address}#fn-2`,
    );
  });

  it('show the link if the clipboard is blocked', async () => {
    await scene.open('', noMargin);
    await scene.reader.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
      });
    });
    await scene.reader.click(noteLink(2));
    await scene.reader.click(button('Copy link'));
    await scene.reader.waitFor(
      `document.querySelector('note-card [role=status]').textContent.endsWith('${scene.site.address}#fn-2')`,
    );
  });

  it('lead to other notes within the card, and back', async () => {
    await scene.open('', noMargin);
    // Not every depth has a link in this note.
    await scene.reader.evaluate("document.querySelector('[data-depth-to=full]')?.click()");
    await scene.reader.waitFor("document.documentElement.dataset.depth === 'full'");
    await scene.reader.evaluate(
      "document.getElementById('fnref-a').closest('details').open = true",
    );
    await scene.reader.click({ role: 'doc-noteref', name: /^Note on the text/ });
    await scene.reader.waitFor(isOpen);
    expect(await scene.reader.count(button(/^Back to/))).toBe(0);
    const link: Target = { role: 'link', name: subject.inNote };
    await scene.reader.click({ ...link, nth: (await scene.reader.count(link)) - 1 });
    expect(await scene.reader.evaluate(title)).toMatch(/^Editor’s annotation: /);
    await scene.reader.waitFor("document.activeElement.matches('note-card strong')");
    await scene.reader.click(button('Back to Note on the text'));
    expect(await scene.reader.evaluate(title)).toBe('Note on the text');
    expect(await scene.reader.evaluate(isOpen)).toBe(true);
    await scene.reader.press('Escape');
    await scene.reader.waitFor("document.activeElement.id === 'fnref-a'");
  });

  it('have no duplicate ids while the card is open', async () => {
    await scene.open('', noMargin);
    for (const id of ['fnref-a', 'fnref-1', subject.annotated.id]) {
      await scene.reader.evaluate((which) => document.getElementById(which)?.click(), id);
      await scene.reader.waitFor(isOpen);
      expect(
        await scene.reader.evaluate(() => {
          const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
          return ids.filter((one, i) => ids.indexOf(one) !== i);
        }),
      ).toEqual([]);
    }
  });

  it('leave no reference in copied text', async ({ skip }) => {
    skip(!scene.reader.can.has('clipboard'), 'this engine keeps its clipboard to itself');
    await scene.open('', noMargin);
    const words = await scene.reader.evaluate(async () => {
      const block = document.getElementById('fnref-2')?.closest('p');
      if (!block) throw new Error('No paragraph');
      getSelection()?.selectAllChildren(block);
      document.execCommand('copy');
      return navigator.clipboard.readText();
    });
    expect(words.length).toBeGreaterThan(100);
    expect(words).not.toMatch(/[*°]|\d\*/);
  });
});
