import { expect, it } from 'vitest';
import type { Conditions, Target } from '../browsers/reader.ts';
import { inEachEngine } from '../in-each-engine.ts';
import { nextFrame } from '../next-frame.ts';
import { annotated, button, isClosed, isOpen, noMargin, noteLink, title } from '../notes.ts';
import { noTimerRuns, watchTimers } from '../page-timers.ts';

const card: Target = { role: 'note' };
const narrow: Conditions = { width: 360, height: 640 };

inEachEngine('the notes', (scene) => {
  const toScholarly = async () => {
    // Stored for the next test.
    const kept = await scene.reader.evaluate('document.documentElement.dataset.depth');
    if (kept !== 'scholarly') await scene.reader.click({ role: 'button', name: /in Scholarly$/ });
    await scene.reader.waitFor(
      "document.querySelector('article > p [id^=dbref-]:not(:empty)').matches(':any-link')",
    );
  };
  const history = () => scene.reader.evaluate(() => `${window.history.length} ${location.href}`);
  it('have references with the notes’ labels as names', async () => {
    await scene.open('', noMargin);
    const { reader } = scene;
    for (const n of [1, 2, 3, 4]) {
      expect(await reader.describe(noteLink(n))).toMatchObject({ id: `fnref-${n}` });
      expect(
        await reader.evaluate(
          (id) => document.getElementById(id)?.getAttribute('href'),
          `fnref-${n}`,
        ),
      ).toBe(`#fn-${n}`);
    }
    expect(await reader.evaluate("document.getElementById('fnref-2').textContent")).toBe('2*');
  });

  it('have references on the author’s words, with the annotation as description', async () => {
    await scene.open('', noMargin);
    const { id } = await scene.reader.describe(annotated);
    expect(
      await scene.reader.evaluate(
        (which) => document.getElementById(which)?.getAttribute('aria-description'),
        id,
      ),
    ).toMatch(/^Editor’s annotation: /);
  });

  it('open in a card on click, with the focus on its heading and the URL unchanged', async () => {
    await scene.open('', noMargin);
    const before = await history();
    await scene.reader.click(noteLink(2));
    await scene.reader.waitFor(isOpen);
    expect(await scene.reader.evaluate('document.activeElement.textContent')).toBe(
      'Author’s note 2',
    );
    expect(await scene.reader.describe(card)).toMatchObject({ name: 'Author’s note 2' });
    expect(
      await scene.reader.evaluate("document.querySelector('note-card').textContent"),
    ).toContain(await scene.reader.evaluate("document.querySelector('#fn-2 p').textContent"));
    await scene.reader.press('Escape');
    expect(await history()).toBe(before);
  });

  it('open on Enter, and return the focus on Escape', async () => {
    await scene.open('', noMargin);
    await scene.reader.focus(noteLink(3));
    await scene.reader.press('Enter');
    await scene.reader.waitFor(isOpen);
    expect(await scene.reader.evaluate(title)).toBe('Author’s note 3');
    await scene.reader.press('Escape');
    await scene.reader.waitFor(isClosed);
    await scene.reader.waitFor("document.activeElement.id === 'fnref-3'");
  });

  it('open on a tap', async () => {
    await scene.open('', { ...narrow, touch: scene.reader.can.has('touch') });
    await scene.reader.tap(noteLink(1));
    await scene.reader.waitFor(isOpen);
    expect(await scene.reader.evaluate('document.activeElement.textContent')).toBe(
      'Author’s note 1',
    );
    await scene.reader.tap(button('Close'));
    await scene.reader.waitFor(isClosed);
  });

  it('open from all three kinds of link, each with its own label', async () => {
    await scene.open('', noMargin);
    await toScholarly();
    const doubt = await scene.reader.evaluate(
      "document.querySelector('article > p [id^=dbref-]:not(:empty)').id",
    );
    const kinds: readonly (readonly [Target, RegExp])[] = [
      [{ role: 'doc-noteref', name: /^Emendation \d/ }, /^Emendation \d+$/],
      [annotated, /^Editor’s annotation: /],
      [{ id: String(doubt) }, /^Doubtful reading \d+$/],
    ];
    for (const [link, label] of kinds) {
      await scene.reader.click(link);
      await scene.reader.waitFor(isOpen);
      expect(await scene.reader.evaluate(title)).toMatch(label);
      await scene.reader.press('Escape');
      await scene.reader.waitFor(isClosed);
    }
  });

  it('leave a click with a modifier key to the browser', async () => {
    await scene.open('', noMargin);
    const left = await scene.reader.evaluate(() => {
      const link = document.getElementById('fnref-1');
      let seen: boolean | undefined;
      // Check whether the click was already handled, before the browser would open a tab.
      const stop = (event: Event) => {
        seen = event.defaultPrevented;
        event.preventDefault();
      };
      window.addEventListener('click', stop, { once: true });
      link?.dispatchEvent(
        new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }),
      );
      return seen;
    });
    expect(left).toBe(false);
    expect(await scene.reader.evaluate(isOpen)).toBe(false);
  });

  it('do not open on focus alone', async () => {
    await scene.open('', noMargin);
    await scene.reader.evaluate(watchTimers);
    await scene.reader.focus(noteLink(1));
    expect(await scene.reader.focused()).toMatchObject({ id: 'fnref-1' });
    await scene.reader.waitFor(noTimerRuns);
    expect(await scene.reader.evaluate(isOpen)).toBe(false);
  });

  it.each(['Close button', 'the same link again', 'a click elsewhere'])(
    'close on %s and return the focus',
    async (how) => {
      await scene.open('', noMargin);
      await scene.reader.click(noteLink(1));
      await scene.reader.waitFor(isOpen);
      if (how === 'Close button') await scene.reader.click(button('Close'));
      else if (how === 'the same link again') await scene.reader.click(noteLink(1));
      else await scene.reader.clickAt(3, 300);
      await scene.reader.waitFor(isClosed);
      await scene.reader.waitFor("document.activeElement.id === 'fnref-1'");
      await scene.reader.evaluate(nextFrame);
      expect(await scene.reader.evaluate(isOpen)).toBe(false);
    },
  );

  it('leave the focus where a click has put it', async () => {
    await scene.open('', noMargin);
    await toScholarly();
    await scene.reader.click(noteLink(4));
    await scene.reader.waitFor(isOpen);
    await scene.reader.click({ role: 'doc-noteref', name: /^Emendation/, nth: 3 });
    await scene.reader.waitFor(
      "document.querySelector('note-card strong').textContent.startsWith('Emendation')",
    );
    await scene.reader.press('Escape');
    await scene.reader.waitFor(isClosed);
    expect(await scene.reader.focused()).toMatchObject({
      name: expect.stringMatching(/^Emendation/),
    });
  });
});
