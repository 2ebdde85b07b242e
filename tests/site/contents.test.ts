import { expect, it } from 'vitest';
import { subject } from '../essay/page.ts';
import { inOneEngine } from './in-each-engine.ts';
import { nextFrame } from './next-frame.ts';

const narrow = { width: 600, height: 800 };

inOneEngine('the contents', (scene) => {
  const list = "document.querySelector('text-contents details')";
  const isOpen = `${list}.open`;
  const unfold = async () => {
    await scene.reader.evaluate(`${list}.querySelector('summary').focus()`);
    await scene.reader.press('Enter');
    await scene.reader.waitFor(isOpen);
  };
  const current = `[...document.querySelectorAll('text-contents [aria-current]')].map((link) =>
    [link.getAttribute('aria-current'), link.getAttribute('href')].join(' ')).join()`;
  const waitUntilCurrent = (hash: unknown) =>
    scene.reader.waitFor(`${current} === 'location ${hash}'`);

  it('link to all sections, with reading times', async () => {
    await scene.open();
    const rows = await scene.reader.evaluate(() =>
      [...document.querySelectorAll('text-contents li')].map((row) => ({
        // Some entries after the text are pages of their own.
        leads:
          row.matches('.after *') ||
          document.getElementById(row.querySelector('a')?.hash.slice(1) ?? '') !== null,
        words: row.textContent.trim().replace(/\s+/g, ' '),
      })),
    );
    expect(rows.length).toBeGreaterThanOrEqual(subject.sections.length);
    expect(rows.filter(({ leads }) => !leads)).toEqual([]);
    expect(rows.filter(({ words }) => /\d+ min$/.test(words)).length).toBeGreaterThanOrEqual(
      subject.sections.length,
    );
  });

  it('close when an entry is chosen, and go there', async () => {
    await scene.open('', narrow);
    await unfold();
    await scene.reader.click({ role: 'link', name: subject.section.inContents });
    await scene.reader.waitFor(`!${isOpen}`);
    expect(new URL(await scene.reader.url()).hash).toBe(`#${subject.section.id}`);
    await scene.reader.waitFor(() => {
      const { top } = document.querySelector(':target')?.getBoundingClientRect() ?? {};
      return top !== undefined && top >= 0 && top < 120;
    });
  });

  it('close on Escape from anywhere within, and return the focus', async () => {
    await scene.open('', narrow);
    await unfold();
    await scene.reader.press('Tab');
    await scene.reader.press('Tab');
    await scene.reader.press('Escape');
    await scene.reader.waitFor(`!${isOpen}`);
    expect(await scene.reader.evaluate('document.activeElement.localName')).toBe('summary');
  });

  it('close on a click elsewhere', async () => {
    await scene.open('', narrow);
    await unfold();
    await scene.reader.clickAt(4, 790);
    await scene.reader.waitFor(`!${isOpen}`);
  });

  it('always mark exactly one entry, that of the last heading passed', async () => {
    await scene.open();
    const ids = await scene.reader.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('text-contents a:not(.after *)')].map(
        ({ hash }) => hash,
      ),
    );
    await waitUntilCurrent(ids[0]);
    for (const hash of ids.slice(0, -1)) {
      await scene.reader.evaluate((wanted) => {
        document.getElementById(wanted.slice(1))?.scrollIntoView({ behavior: 'instant' });
      }, hash);
      await waitUntilCurrent(hash);
    }
    for (let part = 0; part < 1; part += 0.09) {
      await scene.reader.evaluate(`scrollTo(0, document.documentElement.scrollHeight * ${part})`);
      await scene.reader.evaluate(nextFrame);
      expect(await scene.reader.evaluate(current)).toMatch(/^location #[^,]+$/);
    }
  });

  it('mark the last entry at the end of the page', async () => {
    await scene.open();
    const last = await scene.reader.evaluate(
      "[...document.querySelectorAll('text-contents a:not(.after *)')].at(-1).hash",
    );
    await scene.reader.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
    await waitUntilCurrent(last);
  });
});
