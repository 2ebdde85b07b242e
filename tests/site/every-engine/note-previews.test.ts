import { expect, it } from 'vitest';
import { inEachEngine } from '../in-each-engine.ts';
import { isClosed, isOpen, noMargin, noteLink, places, title } from '../notes.ts';
import { noTimerRuns, timersFired, watchTimers } from '../page-timers.ts';

inEachEngine('the notes', (scene) => {
  it('are previewed after hovering for 300 ms until 300 ms after leaving, without moving the focus', async () => {
    await scene.open('', noMargin);
    await scene.reader.focus({ role: 'doc-noteref', name: 'Author’s note 2' });
    await scene.reader.evaluate(() => {
      const at: number[] = [];
      let moved = 0;
      document.addEventListener('pointerover', () => {
        moved = performance.now();
      });
      document.querySelector('note-card')?.addEventListener('beforetoggle', () => {
        at.push(performance.now() - moved);
        document.documentElement.dataset['waits'] = at.join(' ');
      });
    });
    await scene.reader.hover(noteLink(1));
    await scene.reader.waitFor(isOpen);
    expect(await scene.reader.focused()).toMatchObject({ id: 'fnref-2' });
    await scene.reader.evaluate(watchTimers);
    // Over the card it stays open.
    const { card: at } = await scene.reader.evaluate(places, 'fnref-1');
    await scene.reader.moveTo(at.left + 30, at.top + 15);
    await scene.reader.waitFor("document.querySelector('note-card').matches(':hover')");
    await scene.reader.waitFor(noTimerRuns);
    expect(await scene.reader.evaluate(isOpen)).toBe(true);
    await scene.reader.moveTo(2, 2);
    await scene.reader.waitFor(isClosed);
    expect(await scene.reader.focused()).toMatchObject({ id: 'fnref-2' });
    const waits = await scene.reader.evaluate(
      "document.documentElement.dataset['waits'].split(' ')",
    );
    for (const wait of [waits].flat()) expect(Number(wait)).toBeGreaterThan(285);
  });

  it('are not previewed on touch', async ({ skip }) => {
    skip(!scene.reader.can.has('touch'), 'this engine has no finger');
    await scene.open('', { ...noMargin, touch: true });
    await scene.reader.evaluate(watchTimers);
    await scene.reader.evaluate(() => {
      document.addEventListener('pointerover', ({ target }) => {
        document.documentElement.dataset['over'] = target instanceof Element ? target.id : '';
      });
    });
    await scene.reader.hover(noteLink(1));
    await scene.reader.waitFor("document.documentElement.dataset['over'] === 'fnref-1'");
    await scene.reader.waitFor(noTimerRuns);
    expect(await scene.reader.evaluate(isOpen)).toBe(false);
  });

  it('stay open when a preview is clicked', async () => {
    await scene.open('', noMargin);
    await scene.reader.hover(noteLink(1));
    await scene.reader.waitFor(isOpen);
    await scene.reader.click(noteLink(1));
    await scene.reader.waitFor("document.activeElement.textContent === 'Author’s note 1'");
    await scene.reader.evaluate(watchTimers);
    await scene.reader.moveTo(2, 2);
    await scene.reader.waitFor(`${timersFired} > 0 && ${noTimerRuns}`);
    expect(await scene.reader.evaluate(isOpen)).toBe(true);
  });

  it('follow the mouse from one preview to the next', async () => {
    await scene.open('', noMargin);
    await scene.reader.hover(noteLink(1));
    await scene.reader.waitFor(isOpen);
    const first = await scene.reader.evaluate(title);
    await scene.reader.evaluate(
      "document.getElementById('fnref-2').scrollIntoView({block: 'center'})",
    );
    await scene.reader.hover(noteLink(2));
    await scene.reader.waitFor(
      "document.querySelector('note-card strong').textContent === 'Author’s note 2'",
    );
    expect(first).toBe('Author’s note 1');
  });
});
