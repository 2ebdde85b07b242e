import { expect, it } from 'vitest';
import { subject } from '../essay/page.ts';
import { inEachEngine } from './in-each-engine.ts';

/** The ids that have been published since the first edition. */
const sections = [...subject.sections];
const paragraphs = Array.from({ length: subject.paragraphs }, (_, i) => `p${i + 1}`);

/** How far the top of an element is from where a link scrolls it. */
function offTarget(id: string): number {
  const target = document.getElementById(id);
  if (!target) throw new Error(`There is no ${id}`);
  const padding =
    Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  const margin = Number.parseFloat(getComputedStyle(target).scrollMarginTop) || 0;
  const { scrollHeight } = document.documentElement;
  // Near its end the page cannot scroll far enough.
  const left = Math.max(0, scrollHeight - innerHeight - scrollY);
  const away = target.getBoundingClientRect().top - padding - margin;
  return left <= 1 ? Math.max(0, -away) : Math.abs(away);
}

inEachEngine('the addresses within the text', (scene) => {
  it('include all sections, at their headings', async () => {
    await scene.open();
    const found = await scene.reader.evaluate(
      (ids) => ids.map((id) => document.getElementById(id)?.matches('h2, h3')),
      sections,
    );
    expect(found).toEqual(sections.map(() => true));
  });

  it('include all paragraphs, in order', async () => {
    await scene.open();
    expect(
      await scene.reader.evaluate(() =>
        [...document.querySelectorAll('article [id]')]
          .map(({ id }) => id)
          .filter((id) => /^p\d+$/.test(id)),
      ),
    ).toEqual(paragraphs);
  });

  it.each([subject.section.id, 'p34', 'fn-2'])('lead to #%s at once', async (id) => {
    await scene.open(`#${id}`);
    await scene.reader.waitFor('scrollY > 0');
    expect(await scene.reader.evaluate(offTarget, id)).toBeLessThan(3);
    expect(await scene.reader.evaluate("document.querySelector(':target').id")).toBe(id);
  });

  it('lead from one to the next', async () => {
    await scene.open();
    for (const id of [...sections, 'p1', 'p30', 'p61', 'fn-1', 'fn-a']) {
      await scene.reader.evaluate((hash) => {
        location.hash = hash;
      }, id);
      await scene.reader.waitFor(`document.querySelector(':target')?.id === '${id}'`);
      expect(await scene.reader.evaluate(offTarget, id), id).toBeLessThan(3);
    }
  });

  it('are linked at the end of each note, with the note’s name', async () => {
    await scene.open('#fn-2');
    await scene.reader.click({ role: 'doc-backlink', name: /Author’s note 2 in the text$/ });
    expect(new URL(await scene.reader.url()).hash).toBe('#fnref-2');
  });

  it('are linked next to each heading, outside the heading’s accessible name', async () => {
    await scene.open();
    for (const id of sections) {
      const { name, role } = await scene.reader.describe({ id });
      expect(role).toBe('heading');
      const words = name.replace(/^\d+\.\s*/, '');
      const link = { role: 'link', name: `Link to this section: ${words}` };
      expect(await scene.reader.count(link)).toBe(1);
      await scene.reader.click(link);
      expect(new URL(await scene.reader.url()).hash).toBe(`#${id}`);
    }
  });

  it('are shown next to a heading on hover and focus only', async () => {
    await scene.open();
    const link = { role: 'link', name: `Link to this section: ${subject.plainSection.heading}` };
    const opacity = `getComputedStyle(document.querySelector('a[data-anchor][href="#${subject.plainSection.id}"]')).opacity`;
    expect(await scene.reader.evaluate(opacity)).toBe('0');
    await scene.reader.focus(link);
    await scene.reader.waitFor(`${opacity} === '1'`);
    await scene.reader.evaluate('document.activeElement.blur()');
    await scene.reader.waitFor(`${opacity} === '0'`);
    await scene.reader.hover({
      role: 'heading',
      name: new RegExp(`${subject.plainSection.heading}$`),
    });
    await scene.reader.waitFor(`${opacity} === '1'`);
  });
});

inEachEngine('an address that names no place', (scene) => {
  const message = () =>
    scene.reader.evaluate("document.querySelector('unknown-hash [role=status]').textContent");
  const isSaid = "document.querySelector('unknown-hash').hasAttribute('data-open')";

  it.each([
    ['#nonsense', subject.title, 'title'],
    [`#${subject.section.mistyped}`, subject.section.heading, subject.section.id],
    ['#fn-9', 'Author’s note 4', 'fn-4'],
    ['#%E0%A4%A', subject.title, 'title'],
  ])('%s leads to the nearest place, with a message', async (hash, name, id) => {
    await scene.open(hash);
    await scene.reader.waitFor(isSaid);
    expect(await message()).toContain(name);
    const link = { role: 'link', name: new RegExp(name.replace('?', '\\?')) };
    expect(await scene.reader.count(link)).toBeGreaterThan(0);
    // Wait for the fonts, which may change line breaks above.
    await expect
      .poll(() => scene.reader.evaluate(offTarget, id), { timeout: 10_000 })
      .toBeLessThan(3);
    expect(new URL(await scene.reader.url()).hash).toBe(hash);
  });

  it('is announced politely, in one closable region that takes no focus', async () => {
    await scene.open('#nonsense');
    await scene.reader.waitFor(isSaid);
    expect(await message()).toContain('“nonsense”');
    expect(await scene.reader.focused()).toBeUndefined();
    expect(
      await scene.reader.evaluate("document.querySelectorAll('unknown-hash [role=status]').length"),
    ).toBe(1);
    await scene.reader.click({ role: 'button', name: 'Close' });
    expect(await message()).toBe('');
    expect(await scene.reader.evaluate(isSaid)).toBe(false);
  });

  it('is reported while the page is open, until the next valid address', async () => {
    await scene.open();
    await scene.reader.evaluate("location.hash = '#p99'");
    await scene.reader.waitFor(isSaid);
    await scene.reader.evaluate("location.hash = '#p34'");
    await scene.reader.waitFor(`!${isSaid}`);
    expect(await message()).toBe('');
  });

  it('that was retired leads to its new place and address', async () => {
    await scene.open();
    await scene.reader.evaluate(() => {
      const former = document.createElement('a');
      former.id = 'p33b';
      document.getElementById('p34')?.prepend(former);
      location.hash = '#p33b';
    });
    await scene.reader.waitFor("location.hash === '#p34'");
    expect(await scene.reader.evaluate(offTarget, 'p34')).toBeLessThan(3);
    expect(await scene.reader.evaluate(isSaid)).toBe(false);
  });

  it('is not reported if the place exists or the hash is empty', async () => {
    for (const hash of ['', '#', '#top', '#p34', '#fn-1']) {
      await scene.open(hash);
      expect(await scene.reader.evaluate(isSaid)).toBe(false);
    }
  });

  it('is quoted as text, truncated', async () => {
    await scene.open(`#<img%20src=x%20onerror=alert(1)>${'x'.repeat(10_000)}`);
    await scene.reader.waitFor(isSaid);
    expect(await message()).toContain('“<img src=x onerror=alert(1)>xxx');
    expect(String(await message()).length).toBeLessThan(200);
    expect(
      await scene.reader.evaluate("document.querySelectorAll('unknown-hash img').length"),
    ).toBe(0);
    expect(scene.reader.complaints()).toEqual([]);
  });
});
