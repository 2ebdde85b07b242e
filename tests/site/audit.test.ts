import { expect, it } from 'vitest';
import { subject } from '../essay/page.ts';
import type { Conditions } from './browsers/reader.ts';
import { pagesOf, pathsToTry } from './built-pages.ts';
import { inEachEngine, inOneEngine, type Scene } from './in-each-engine.ts';
import { dist } from './site.ts';

/** The pages of the site, without downloads and redirects. */
const paths = pagesOf(dist)
  .map(({ path }) => path.slice(1))
  .filter(
    (path) =>
      !path.startsWith(subject.formerPath) && (path === '404.html' || !/\.html$/.test(path)),
  );

/** axe on the text's page, as loaded and with everything open. */
const throughTheText = (scene: Scene, look: Conditions): void => {
  it('an open card passes axe', async () => {
    await scene.open('', look);
    for (const id of ['fnref-2', subject.annotated.id]) {
      await scene.reader.focus({ id });
      await scene.reader.press('Enter');
      await scene.reader.waitFor("document.querySelector('note-card:popover-open, .margin-card')");
      expect(await scene.reader.audit()).toEqual([]);
      await scene.reader.press('Escape');
    }
  });

  it('opened details and the message about an unknown address pass axe', async () => {
    await scene.open('#nonsense', look);
    await scene.reader.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await scene.reader.waitFor("document.querySelector('unknown-hash').hasAttribute('data-open')");
    expect(await scene.reader.audit()).toEqual([]);
  });
};

// The rules are the same in every engine, and `screenshots.test.ts` runs them in every state and
// theme. This runs once over all pages, and in each engine on the text's page.
inOneEngine('accessibility', (scene) => {
  const look = { width: 1280, height: 800, colorScheme: 'dark' } as const;
  it.each(pathsToTry(paths))('/%s passes axe', async (path) => {
    await scene.open(path, look);
    expect(await scene.reader.audit()).toEqual([]);
  });
  throughTheText(scene, look);
});

inEachEngine('accessibility', (scene, engine) => {
  if (engine !== 'chromium') throughTheText(scene, { width: 360, height: 800 });

  it('no page logs an error during use', async () => {
    const { reader } = scene;
    for (const path of paths.filter((one) => one !== '404.html')) {
      await scene.open(path);
      expect(reader.complaints(), path).toEqual([]);
    }
    await scene.open('#p34', { width: 1024 });
    await reader.click({ role: 'doc-noteref', name: 'Author’s note 2' });
    await reader.click({ role: 'button', name: 'Next note' });
    await reader.click({ role: 'button', name: 'Copy link' });
    await reader.click({ role: 'link', name: 'All notes' });
    await reader.press('/');
    await reader.press('Escape');
    await reader.evaluate("location.hash = '#nonsense'");
    await reader.waitFor("document.querySelector('unknown-hash').hasAttribute('data-open')");
    expect(reader.complaints()).toEqual([]);
  });
});
