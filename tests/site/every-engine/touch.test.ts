import { expect, it } from 'vitest';
import { subject } from '../../essay/page.ts';
import type { Conditions } from '../browsers/reader.ts';
import { inEachEngine } from '../in-each-engine.ts';
import { button, isClosed, isOpen, noteLink } from '../notes.ts';

inEachEngine('with a finger', (scene) => {
  const open = (path: string, conditions: Conditions = {}): Promise<void> =>
    scene.open(path, {
      width: 390,
      height: 800,
      touch: scene.reader.can.has('touch'),
      ...conditions,
    });

  it('notes, search, matches and settings work', async () => {
    const { reader } = scene;
    await open('');
    await reader.tap(noteLink(1));
    await reader.waitFor(isOpen);
    await reader.tap(button('Close'));
    await reader.waitFor(isClosed);

    await reader.waitFor("customElements.get('text-search-opener') !== undefined");
    // The search must be opened by a real user action, which synthetic touch is not.
    const press = reader.can.has('touch') ? reader.tap : reader.click;
    await press.call(reader, { role: 'link', name: 'Search' });
    await reader.waitFor("document.querySelector('text-search dialog')?.open");
    await reader.type(subject.name.query);
    // Results of the letters before are replaced until typing pauses.
    const asked = JSON.stringify(subject.name.query);
    await reader.waitFor(`new URLSearchParams(location.search).get('q') === ${asked}`);
    await reader.tap({ role: 'link', name: subject.name.match });
    await reader.waitFor(`location.hash === '#${subject.name.place}'`);

    await open('');
    await reader.tap(button('Settings'));
    await reader.waitFor("document.querySelector('reader-settings dialog')?.open");
    await reader.tap({ role: 'radio', name: 'Dark' });
    await reader.waitFor("document.documentElement.dataset.theme === 'dark'");
    await reader.evaluate('localStorage.clear()');
    // Leaving a page while the index loads logs an error, but no policy violation.
    expect(reader.complaints().filter((said) => said.startsWith('Policy:'))).toEqual([]);
  });

  it('notes and the concordance work without script', async ({ skip }) => {
    const { reader } = scene;
    skip(!reader.can.has('script'), 'script cannot be switched off here');
    await open('', { script: false });
    await reader.tap({ id: 'fnref-2' });
    await reader.waitFor("document.getElementById('fn-2').matches(':target')");
    await reader.tap({ role: 'doc-backlink', nth: 0 });
    await reader.waitFor("!document.getElementById('fn-2').matches(':target')");
    await open('terms/', { script: false });
    const place = 'document.querySelector(\'main a[href*="#p"]\')';
    const to = await reader.evaluate(`${place}.hash`);
    await reader.tap({ role: 'link', name: String(await reader.evaluate(`${place}.textContent`)) });
    await reader.waitFor(`location.hash === ${JSON.stringify(to)}`);
  });
});
