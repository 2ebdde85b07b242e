import { expect, it } from 'vitest';
import { subject } from '../../essay/page.ts';
import type { Reader } from '../browsers/reader.ts';
import { untilTrue } from '../browsers/until-true.ts';
import { inEachEngine, inOneEngine } from '../in-each-engine.ts';

/** Numbers all elements that Tab should reach; returns how many there are. */
function numberStops() {
  const stops = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    ),
  ].filter((one) => {
    const isOther = one instanceof HTMLInputElement && one.type === 'radio' && !one.checked;
    return one.tabIndex >= 0 && !one.matches(':disabled') && !isOther && one.checkVisibility();
  });
  for (const [i, stop] of stops.entries()) stop.dataset['stop'] = `${i}`;
  return stops.length;
}

/** The number of the focused element, and what is wrong with it. */
function stop() {
  const { activeElement: here } = document;
  if (!(here instanceof HTMLElement) || here === document.body) return undefined;
  const faults: string[] = [];
  const rect = here.getClientRects()[0];
  const { outlineStyle, boxShadow } = getComputedStyle(here);
  if (outlineStyle === 'none' && boxShadow === 'none') faults.push('cannot be seen to have it');
  if (!rect || rect.bottom <= 0 || rect.top >= innerHeight) faults.push('is out of sight');
  else {
    const there = document.elementFromPoint(rect.left + rect.width / 2, rect.top + rect.height / 2);
    const isThere = there && (here.contains(there) || there.contains(here));
    if (there && !isThere && there.closest('#ui-bar')) faults.push('is covered by the bar');
  }
  return {
    number: Number(here.dataset['stop'] ?? Number.NaN),
    html: here.outerHTML.slice(0, 90),
    faults,
  };
}

/** An expression that tells whether a dialog or card is open. */
const isOpen = (selector: string) =>
  `document.querySelector('${selector}').matches(':popover-open, [open]')`;

inEachEngine('by keyboard alone', (scene, engine) => {
  const walk = async (reader: Reader, most: number) => {
    const seen: NonNullable<ReturnType<typeof stop>>[] = [];
    for (let i = 0; i < most; i++) {
      await reader.press('Tab');
      let now = await reader.evaluate(stop);
      // The browser may scroll to the focused element in a later frame. In other engines the window
      // is inactive, and shows no focus.
      if (engine === 'chromium')
        await untilTrue(async () => {
          now = await reader.evaluate(stop);
          return !now?.faults.length;
        }, 2_000);
      if (!now) break;
      seen.push(now);
    }
    return seen;
  };

  it.each(['', 'names/', 'sources/', 'search/', 'about/', '404.html'])(
    'Tab reaches everything on /%s in order, with a visible focus',
    async (path) => {
      const { reader } = scene;
      await scene.open(path, { width: 800, height: 700 });
      // The search page focuses its field.
      await reader.evaluate(() => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        scrollTo(0, 0);
      });
      const all = await reader.evaluate(numberStops);
      expect(all).toBeGreaterThan(3);
      const seen = await walk(reader, Math.min(all, 150));
      if (engine === 'chromium') expect(seen.filter(({ faults }) => faults.length > 0)).toEqual([]);
      // Engines also focus scrollable elements.
      const numbers = seen.map(({ number }) => number).filter((number) => !Number.isNaN(number));
      const from = numbers[0] ?? 0;
      expect(numbers).toEqual(numbers.map((_, i) => from + i));
      expect(numbers.length).toBeGreaterThanOrEqual(Math.min(all, 150) - from - 1);
    },
  );
});

inOneEngine('by keyboard alone', (scene) => {
  it('the focus stays in sight if the text above it becomes longer at the same moment', async () => {
    const { reader } = scene;
    await scene.open('', { width: 800, height: 700 });
    await reader.press('Tab');
    const start = await reader.evaluate(async () => {
      const link = document.querySelector<HTMLElement>('[id^="p"] a[id^="fnref-"]');
      document.documentElement.style.overflowAnchor = 'none';
      const block = document.createElement('div');
      document.querySelector('article')?.prepend(block);
      link?.focus();
      const { top = -1 } = link?.getBoundingClientRect() ?? {};
      requestAnimationFrame(() => {
        block.style.height = '900px';
      });
      return top > 0 && top < innerHeight;
    });
    expect(start).toBe(true);
    await reader.waitFor("document.querySelector('article > div').offsetHeight === 900");
    await reader.waitFor(() => {
      const { top = -1 } = document.activeElement?.getBoundingClientRect() ?? {};
      return top > 0 && top < innerHeight;
    });
  });

  it('few stops besides notes lie between the title and the dateline, at any depth', async () => {
    const { reader } = scene;
    for (const depth of ['essential', 'scholarly']) {
      await scene.open('', { width: 1280, height: 800 });
      await reader.evaluate((value) => {
        document.documentElement.dataset['depth'] = value;
        const title = document.querySelector('h1');
        title?.setAttribute('tabindex', '-1');
        title?.focus();
      }, depth);
      const kinds: string[] = [];
      for (let kind = ''; kind !== 'after'; ) {
        await reader.press('Tab');
        kind = await reader.evaluate(() => {
          const here = document.activeElement ?? document.body;
          const isNote = here.matches('sup > a, [href^="#ed-"], [href^="#db-"]');
          const order = document.getElementById('dateline')?.compareDocumentPosition(here) ?? 0;
          if (here === document.body || order & Node.DOCUMENT_POSITION_FOLLOWING) return 'after';
          return isNote ? 'note' : here.outerHTML;
        });
        kinds.push(kind);
      }
      expect(kinds.filter((kind) => kind === 'note').length).toBeGreaterThan(10);
      const others = kinds.filter((kind) => kind !== 'note' && kind !== 'after');
      expect(others.length).toBeGreaterThan(0);
      expect(others.length).toBeLessThanOrEqual(12);
    }
  });

  it('dialogs and menus open, trap the focus if modal, and return it', async () => {
    const { reader } = scene;
    await scene.open('', { width: 1024, height: 800 });
    const openings = [
      { of: { role: 'link', name: 'Search' }, opens: 'text-search dialog' },
      { of: { role: 'button', name: 'Settings' }, opens: 'reader-settings dialog' },
      { of: { role: 'doc-noteref', name: 'Author’s note 2' }, opens: 'note-card' },
      { of: { role: 'link', name: subject.annotated.words }, opens: 'note-card' },
    ];
    for (const { of, opens } of openings) {
      await reader.focus(of);
      await reader.press('Enter');
      await reader.waitFor(isOpen(opens));
      await reader.press('Tab');
      if (opens.endsWith('dialog'))
        expect(
          await reader.evaluate(
            `document.querySelector('${opens}').contains(document.activeElement)`,
          ),
        ).toBe(true);
      await reader.press('Escape');
      await reader.waitFor(`!${isOpen(opens)}`);
      expect(await reader.focused()).toMatchObject({ name: of.name });
    }
    expect(reader.complaints()).toEqual([]);
  });
});
