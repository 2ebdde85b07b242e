import { expect, it } from 'vitest';
import { subject } from '../../essay/page.ts';
import { inEachEngine } from '../in-each-engine.ts';

/** What each annotation quotes, and the text at the target of its backlink. */
function backlinks() {
  const links = document.querySelectorAll<HTMLAnchorElement>(
    '.annotations [role="doc-backlink"], li[id^="db-"] [role="doc-backlink"]',
  );
  return [...links].map((link) => {
    const place = document.getElementById(link.hash.slice(1));
    const note = link.closest('li');
    const isDoubt = note?.id.startsWith('db-');
    return {
      note: note?.id ?? '',
      quoted: isDoubt ? note?.querySelector('b')?.textContent : link.textContent.slice(2),
      words: place?.localName === 'a' ? place.textContent : undefined,
      block: place?.closest('p, li, h1, h2, h3')?.textContent ?? '',
      described: place?.getAttribute('aria-description'),
    };
  });
}

inEachEngine('the words that the editor’s notes hang on', (scene) => {
  it('have an id of their own, which the note links back to', async () => {
    await scene.open();
    const found = await scene.reader.evaluate(backlinks);
    expect(found.length).toBeGreaterThan(0);
    for (const { note, quoted, words } of found) expect(words, note).toBe(quoted);
  });

  it('are quoted by the note without script, with a link back to their paragraph', async ({
    skip,
  }) => {
    skip(!scene.reader.can.has('script'), 'script cannot be switched off here');
    await scene.open('', { script: false });
    const found = await scene.reader.evaluate(backlinks);
    expect(found.length).toBeGreaterThan(0);
    for (const { note, quoted, block } of found) expect(block, note).toContain(quoted);
  });

  it('are found by their id, whether their link is in the HTML or added by script', async () => {
    await scene.open();
    const doubt = await scene.reader.evaluate(
      "document.querySelector('article > p [id^=dbref-]:not(:empty)').id",
    );
    for (const id of [subject.annotated.id, subject.quiet.id, String(doubt)]) {
      await scene.open('terms/');
      await scene.open(`#${id}`);
      await scene.reader.waitFor(`document.querySelector(':target')?.id === '${id}'`);
      await scene.reader.waitFor(`scrollY > 0`);
      expect(await scene.reader.evaluate(inSight, id)).toBe(true);
    }
  });

  it('link to their note without script too', async ({ skip }) => {
    skip(!scene.reader.can.has('script'), 'script cannot be switched off here');
    await scene.open('terms/', { script: false });
    await scene.open(`#${subject.quiet.id}`, { script: false });
    await scene.reader.waitFor(`document.querySelector('#${subject.quiet.note} :target') !== null`);
    expect(await scene.reader.evaluate(inSight, subject.quiet.id)).toBe(true);
  });
});

function inSight(id: string) {
  const { top = -1, bottom = -1 } = document.getElementById(id)?.getBoundingClientRect() ?? {};
  return top >= 0 && bottom <= innerHeight;
}
