import { expect, it } from 'vitest';
import type { Conditions } from './browsers/reader.ts';
import { pagesOf } from './built-pages.ts';
import { inEachEngine } from './in-each-engine.ts';
import { dist } from './site.ts';

/** The pages of the site: no downloads, and no former address, which leads on before one could look. */
const paths = pagesOf(dist)
  .map(({ path }) => path.slice(1))
  .filter(
    (path) => !path.startsWith('drapersw/') && (path === '404.html' || !/\.html$/.test(path)),
  );

const windows: readonly Conditions[] = [
  { width: 360, height: 800, colorScheme: 'light' },
  { width: 360, height: 800, colorScheme: 'dark' },
  { width: 1280, height: 800, colorScheme: 'light' },
  { width: 1280, height: 800, colorScheme: 'dark' },
];

inEachEngine('accessibility', (scene, engine) => {
  // What is light is so in every engine; where they differ is how they lay a page out. Chromium looks
  // through every state in every theme, for `screenshots.test.ts`: here only once at what is left.
  const looks = windows
    .filter(({ width, colorScheme }) =>
      engine === 'chromium' ? width === 1280 && colorScheme === 'dark' : colorScheme === 'light',
    )
    .map((look) => [`${look.width}, ${look.colorScheme}`, look] as const);

  it.each(paths.flatMap((path) => looks.map(([name, look]) => [path, name, look] as const)))(
    '/%s has no fault that a program can find, at %s',
    async (path, _name, look) => {
      await scene.open(path, look);
      expect(await scene.reader.audit()).toEqual([]);
    },
  );

  it.each(looks)('neither has a card that is open, at %s', async (_name, look) => {
    await scene.open('', look);
    for (const id of ['fnref-2', 'edref-iskra']) {
      await scene.reader.focus({ id });
      await scene.reader.press('Enter');
      await scene.reader.waitFor("document.querySelector('note-card').matches(':popover-open')");
      expect(await scene.reader.audit()).toEqual([]);
      await scene.reader.press('Escape');
    }
  });

  it.each(looks)(
    'neither have the contents, the provenance and a dead address, open, at %s',
    async (_name, look) => {
      await scene.open('#nonsense', look);
      await scene.reader.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      await scene.reader.waitFor("document.querySelector('dead-hash').hasAttribute('data-open')");
      expect(await scene.reader.audit()).toEqual([]);
    },
  );

  it('nor does any page complain while it is used', async () => {
    const { reader } = scene;
    for (const path of paths.filter((one) => one !== '404.html')) {
      await scene.open(path);
      expect(reader.complaints(), path).toEqual([]);
    }
    await scene.open('#p34');
    await reader.click({ role: 'doc-noteref', name: 'Author’s note 2' });
    await reader.click({ role: 'button', name: 'Next note' });
    await reader.click({ role: 'button', name: 'Copy link' });
    await reader.click({ role: 'link', name: 'In the list' });
    await reader.press('/');
    await reader.press('Escape');
    await reader.evaluate("location.hash = '#nonsense'");
    await reader.waitFor("document.querySelector('dead-hash').hasAttribute('data-open')");
    expect(reader.complaints()).toEqual([]);
  });
});
