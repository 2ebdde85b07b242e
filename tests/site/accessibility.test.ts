import { expect, it } from 'vitest';
import { pagesOf, pathsToTry } from './built-pages.ts';
import { inOneEngine } from './in-each-engine.ts';
import { dist } from './site.ts';
import { smallTargets } from './small-targets.ts';

/** The pages that people read, without redirects. */
const every = pagesOf(dist)
  .filter(({ tree }) => !JSON.stringify(tree).includes('ui-target'))
  .map(({ path }) => path.slice(1));

const paths = pathsToTry(every);

/* Layout, measured in one engine; axe runs in every engine and state in `audit.test.ts`. */

const phone = { width: 360, height: 740, touch: true } as const;

inOneEngine('every page', (scene) => {
  /** By how many CSS pixels the page is wider than the window. */
  const beyond = () =>
    scene.reader.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );

  it.each(paths)('/%s can be traversed with Tab in order, with a visible focus', async (path) => {
    await scene.open(path);
    const seen: string[] = [];
    for (let i = 0; i < 25; i++) {
      await scene.reader.press('Tab');
      const stop = await scene.reader.evaluate(() => {
        const at = document.activeElement;
        if (!at || at === document.body) return undefined;
        const all = [...document.querySelectorAll('*')];
        const before = all.indexOf(document.querySelector('[data-was]') ?? document.body);
        for (const was of document.querySelectorAll('[data-was]')) was.removeAttribute('data-was');
        at.setAttribute('data-was', '');
        const [box] = at.getClientRects();
        const { outlineStyle, outlineWidth } = getComputedStyle(at);
        // The centre of the visible part, since a table may be taller than the window.
        const middle = (from = 0, to = 0, end = 0) => (Math.max(from, 0) + Math.min(to, end)) / 2;
        const x = middle(box?.left, box?.right, innerWidth);
        const y = middle(box?.top, box?.bottom, innerHeight);
        const top = document.elementFromPoint(x, y);
        return {
          name: `${at.localName} ${at.id} ${at.textContent?.trim().slice(0, 40)}`,
          inOrder: all.indexOf(at) > before,
          outlined: outlineStyle !== 'none' && outlineWidth !== '0px',
          covered:
            !top ||
            (!(at.contains(top) || top.contains(at) || top.closest('label')) &&
              top.outerHTML.slice(0, 80)),
        };
      });
      if (!stop) break;
      expect(stop, seen.join(' > ')).toMatchObject({
        inOrder: true,
        outlined: true,
        covered: false,
      });
      seen.push(stop.name);
    }
    expect(seen.length).toBeGreaterThan(2);
  });

  it.each(paths)('/%s has targets of 24 pixels, but in sentences', async (path) => {
    for (const conditions of [{}, phone]) {
      await scene.open(path, conditions);
      expect(await scene.reader.evaluate(smallTargets)).toEqual([]);
    }
  });

  it.each(paths)('/%s has text with a contrast of 7:1 in every theme', async (path) => {
    await scene.open(path);
    // axe runs this rule only on request.
    await scene.reader.bringAxe();
    const faint = await scene.reader.evaluate(`(async () => {
      const found = [];
      // Items of a list look alike, and the concordance has thousands.
      for (const list of document.querySelectorAll('ol, ul, dl, tbody'))
        for (const item of [...list.children].slice(12)) item.remove();
      for (const theme of ['light', 'sepia', 'dark']) {
        document.documentElement.dataset.theme = theme;
        const { violations, passes } = await axe.run(document, { runOnly: ['color-contrast-enhanced'] });
        if (passes.length === 0) found.push(theme + ': nothing was looked at');
        for (const { nodes } of violations)
          for (const { target, any } of nodes)
            found.push([theme, target.join(' '), any[0]?.message ?? ''].join(': '));
      }
      return found;
    })()`);
    expect(faint).toEqual([]);
  });

  it.each(paths)('/%s is not wider than a window of 320 pixels', async (path) => {
    await scene.open(path, { width: 320, height: 640 });
    expect(await beyond()).toBeLessThanOrEqual(0);
  });

  it.each(paths)('/%s loses no words with increased text spacing', async (path) => {
    await scene.open(path, { width: 480, height: 800 });
    await scene.reader.evaluate(() => {
      const spaced = new CSSStyleSheet();
      spaced.replaceSync(
        '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}',
      );
      document.adoptedStyleSheets = [spaced];
    });
    expect(await beyond()).toBeLessThanOrEqual(0);
    const cut = await scene.reader.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main *, footer *, nav *')]
        .filter(
          (one) => /hidden|clip/.test(getComputedStyle(one).overflow) && one.checkVisibility(),
        )
        .filter(
          (one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1,
        )
        .map((one) => one.outerHTML.slice(0, 90)),
    );
    expect(cut).toEqual([]);
  });

  it.each(paths)('/%s can be read with text at twice the size, on a phone too', async (path) => {
    for (const conditions of [{}, { width: 360, height: 740 }]) {
      await scene.open(path, conditions);
      // By the browser’s setting, and by the site’s own.
      for (const css of ['html{font-size:200%!important}', ':root{--size:2!important}']) {
        await scene.reader.evaluate((rule) => {
          const large = new CSSStyleSheet();
          large.replaceSync(rule);
          document.adoptedStyleSheets = [large];
          // The margin is laid out in the next frame.
          return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        }, css);
        expect(await beyond(), css).toBeLessThanOrEqual(0);
      }
    }
  });

  it.each(paths)('/%s has the same words in portrait and in landscape', async (path) => {
    const words = () =>
      scene.reader.evaluate(() => {
        const main = [...document.querySelectorAll<HTMLElement>('main, footer')];
        return main.filter((one) => one.checkVisibility()).map((one) => one.textContent);
      });
    await scene.open(path, { width: 480, height: 900 });
    const upright = await words();
    await scene.open(path, { width: 900, height: 480 });
    expect(await words()).toEqual(upright);
    expect(await beyond()).toBeLessThanOrEqual(0);
  });

  it.each(paths)(
    '/%s has landmarks with names of their own, and names for its controls',
    async (path) => {
      await scene.open(path);
      const { landmarks, unnamed } = await scene.reader.evaluate(() => {
        const named = (selector: string): readonly string[] =>
          [...document.querySelectorAll<HTMLElement>(selector)]
            .filter((one) => one.checkVisibility())
            .map(
              (one) =>
                one.ariaLabel ??
                document.getElementById(one.getAttribute('aria-labelledby') ?? '')?.textContent ??
                one.outerHTML.slice(0, 60),
            );
        const controls = [
          ...document.querySelectorAll<HTMLElement>('button, article a[data-anchor]'),
        ].filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.ariaHidden);
        return {
          landmarks: named('nav, section[aria-label], section[aria-labelledby], [role=region]'),
          unnamed: controls
            .map((one) => one.ariaLabel ?? one.textContent)
            // A number alone does not say what its control does.
            .filter((name) => !/\p{L}{3}/u.test(name)),
        };
      });
      expect(landmarks.filter((name, i) => !name || landmarks.indexOf(name) !== i)).toEqual([]);
      expect(unnamed).toEqual([]);
      // The bar holds the search and the settings, and where there is a text its contents.
      const hasBar = await scene.reader.evaluate("document.getElementById('ui-bar') !== null");
      if (hasBar) expect(landmarks[0]).toMatch(/^(?:Contents, search|Search) and settings$/);
    },
  );

  it('the reading progress says what it is, and how far the reader is', async () => {
    await scene.open();
    const progress = { role: 'group', name: 'Reading progress' } as const;
    await scene.reader.evaluate("scrollTo({ top: 1e6, behavior: 'instant' })");
    await scene.reader.waitFor(
      "/^(\\d+)\\sof\\s\\1 min$/.test(document.querySelector('reading-progress [role=group]').textContent)",
    );
    expect(await scene.reader.count(progress)).toBe(1);
  });

  it.each(paths)('/%s has labels that contain the visible words', async (path) => {
    await scene.open(path);
    const otherwise = await scene.reader.evaluate(() => {
      const letters = (words: string | null | undefined) =>
        (words ?? '')
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .trim();
      return [...document.querySelectorAll<HTMLElement>('a[aria-label], button[aria-label]')]
        .filter((one) => !letters(one.ariaLabel).includes(letters(one.textContent)))
        .map((one) => one.outerHTML.slice(0, 120));
    });
    expect(otherwise).toEqual([]);
  });
});

it('every page has its own title, a language, and the same navigation in the same order', () => {
  const pages = pagesOf(dist).filter(({ path }) => every.includes(path.slice(1)));
  const said = pages.map(({ tree, file }) => {
    const html = JSON.stringify(tree);
    const title = /"tagName":"title".*?"value":"(.*?)"/.exec(html)?.[1];
    const lang = /"tagName":"html","properties":\{[^}]*"lang":"(.*?)"/.exec(html)?.[1];
    const nav = html.slice(html.indexOf('"ariaLabel":"This site"'));
    const ways = Array.from(nav.matchAll(/"href":"([^"]*)"/g), (m) => m[1]).slice(0, 3);
    return { file, title, lang, ways };
  });
  expect(new Set(said.map(({ title }) => title)).size).toBe(said.length);
  for (const { file, lang, ways } of said) {
    expect(lang, file).toMatch(/^[a-z]{2,3}(?:-|$)/);
    expect(ways, file).toEqual(said[0]?.ways);
  }
});

inOneEngine('a reader who asks for more contrast', (scene) => {
  it.each(['light', 'dark'] as const)(
    'gets black and white in the %s theme',
    async (colorScheme) => {
      await scene.open('', { colorScheme, moreContrast: true });
      const colours = await scene.reader.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.documentElement);
        return [color, backgroundColor];
      });
      const ends = ['rgb(0, 0, 0)', 'rgb(255, 255, 255)'];
      expect(colours).toEqual(colorScheme === 'light' ? ends : ends.toReversed());
    },
  );
});
