import { expect, it } from 'vitest';
import { subject } from '../../essay/page.ts';
import type { Target } from '../browsers/reader.ts';
import { inEachEngine } from '../in-each-engine.ts';
import { nextFrame } from '../next-frame.ts';
import { noTimerRuns, watchTimers } from '../page-timers.ts';

const key = `${process.env.BASE_PATH ?? '/'}:settings:v1`;
const settings: Target = { role: 'button', name: 'Settings' };
const dialog: Target = { role: 'dialog', name: 'Settings' };
const radio = (name: string): Target => ({ role: 'radio', name });
const switched = (name: RegExp): Target => ({ role: 'checkbox', name });
const slider = (name: RegExp): Target => ({ role: 'slider', name });
const reset: Target = { role: 'button', name: 'Reset' };
const close: Target = { role: 'button', name: 'Close' };
const annotations: Target = { role: 'heading', name: 'Editor’s annotations' };

/** The properties of the page that settings change. */
function look() {
  const root = document.documentElement;
  const style = (element: Element | null) => getComputedStyle(element ?? root);
  const paragraph = style(document.querySelector('#p1'));
  return {
    paper: style(root).backgroundColor,
    ink: paragraph.color,
    size: Number.parseFloat(paragraph.fontSize),
    leading: Number.parseFloat(paragraph.lineHeight) / Number.parseFloat(paragraph.fontSize),
    width: document.querySelector('#p1')?.getBoundingClientRect().width ?? 0,
    said: document.querySelector('reader-settings [role="status"]')?.textContent ?? '',
  };
}

/** The number and style of links on annotated words. */
function glosses() {
  // Retired annotations leave an empty anchor.
  const words = [...document.querySelectorAll('article [id^="edref-"]')].filter(
    ({ textContent }) => textContent !== '',
  );
  const plain = getComputedStyle(document.querySelector('#p1') ?? document.body).color;
  const shows = (element: Element) => {
    const { color, textDecorationLine } = getComputedStyle(element);
    return color !== plain || textDecorationLine !== 'none';
  };
  const list = document.querySelector('.fold:has(#ui-annotations)');
  return {
    all: words.length,
    links: words.filter((word) => word.matches(':any-link')).length,
    described: words.filter((word) => word.hasAttribute('aria-description')).length,
    shown: words.filter(shows).length,
    list: Boolean(list?.getBoundingClientRect().height),
  };
}

inEachEngine('the settings', (scene) => {
  const looks = async () => {
    await scene.reader.evaluate(nextFrame);
    return scene.reader.evaluate(look);
  };
  const shownGlosses = async () => {
    await scene.reader.evaluate(nextFrame);
    return scene.reader.evaluate(glosses);
  };
  const stored = () => scene.reader.evaluate((name) => localStorage.getItem(name), key);
  const isOpen = "document.querySelector('reader-settings dialog').open";
  const isClosed = `!${isOpen}`;
  /** Opens a page with stored settings. */
  const openWith = async (chosen: object | string, path = '') => {
    // Go to another, small page first, because a mere change of the hash loads nothing.
    await scene.open('404.html');
    await scene.reader.evaluate(
      (name, value) => localStorage.setItem(name, value),
      key,
      typeof chosen === 'string' ? chosen : JSON.stringify(chosen),
    );
    await scene.open(path);
  };
  const openSettings = async () => {
    await scene.reader.click(settings);
    await scene.reader.waitFor(isOpen);
  };
  const fresh = async (path = '') => {
    await scene.open('404.html');
    await scene.reader.evaluate(() => localStorage.clear());
    await scene.open(path);
  };
  const step = async (name: RegExp, times: number) => {
    await scene.reader.focus(slider(name));
    for (let i = 0; i < times; i++) await scene.reader.press('ArrowRight');
  };

  it('open by a button, show the current values, and return the focus when closed', async () => {
    await fresh();
    const { reader } = scene;
    const closings = [
      () => reader.press('Escape'),
      () => reader.click(close),
      () => reader.clickAt(900, 400),
    ];
    for (const closing of closings) {
      await openSettings();
      expect(await reader.count(dialog)).toBe(1);
      expect(await reader.focused()).toMatchObject({ role: 'radio', name: 'System' });
      await closing();
      await reader.waitFor(isClosed);
      expect(await reader.focused()).toMatchObject({ role: 'button', name: 'Settings' });
    }
    expect(await stored()).toBeNull();
    expect(reader.complaints()).toEqual([]);
  });

  it('change the page while they are open', async () => {
    await fresh();
    const { reader } = scene;
    const before = await looks();
    await openSettings();
    const papers = [before.paper];
    for (const theme of ['Sepia', 'Dark']) {
      await reader.click(radio(theme));
      papers.push((await looks()).paper);
    }
    expect(new Set(papers).size).toBe(3);
    await reader.click(radio('Light'));
    expect((await looks()).paper).toBe(before.paper);
    await step(/Text size/, 2);
    await step(/Line spacing/, 1);
    const after = await looks();
    expect(after.size / before.size).toBeCloseTo(1.2, 2);
    expect(after.leading / before.leading).toBeCloseTo(1.1, 2);
    await reader.focus(slider(/Line length/));
    await reader.press('Home');
    expect((await looks()).width / after.width).toBeCloseTo(0.6, 1);
  });

  it('are remembered, and reset by one button', async () => {
    await fresh();
    const { reader } = scene;
    const before = await looks();
    await openSettings();
    await reader.click(radio('Dark'));
    await step(/Text size/, 1);
    await reader.click(switched(/Single keys/));
    expect(JSON.parse((await stored()) ?? '')).toEqual({ theme: 'dark', size: 110, keys: 'off' });
    await scene.open();
    expect(await looks()).not.toEqual(before);
    await openSettings();
    expect(await reader.focused()).toMatchObject({ name: 'Dark' });
    await reader.click(reset);
    expect(await stored()).toBeNull();
    expect(await looks()).toEqual({ ...before, said: 'Everything is as it was made.' });
    expect(await reader.evaluate("document.querySelector('[name=theme]').checked")).toBe(true);
  });

  it('apply before their script has loaded, and nothing moves afterwards', async () => {
    const { reader } = scene;
    const theme = 'sepia';
    await openWith({ theme, size: 130, leading: 120, width: 80, depth: 'plain' });
    await reader.waitFor("document.querySelectorAll('[aria-description]').length === 0");
    const places = () =>
      reader.evaluate(() =>
        ['p1', 'p34', 'ui-colophon'].map((id) => document.getElementById(id)?.offsetTop),
      );
    const settled = [await looks(), await places()];
    const without = async (files: RegExp) => {
      await reader.refuse(files);
      await reader.open(`${scene.site.address}404.html`);
      await reader.open(scene.site.address);
    };
    await without(/settings/i);
    expect(await reader.count(settings)).toBe(0);
    expect([await looks(), await places()]).toEqual(settled);
    expect(await shownGlosses()).toMatchObject({ shown: 0, list: false });
    await without(/\.(?:js|css)$/);
    expect(await looks()).toEqual(settled[0]);
    await reader.refuse(undefined);
  });

  it('apply to the other pages of the site', async () => {
    await openWith({ theme: 'dark' });
    const { paper } = await looks();
    await scene.open('terms/');
    expect((await looks()).paper).toBe(paper);
  });

  it('keep the reader’s place', async () => {
    await fresh('#p34');
    const { reader } = scene;
    const place = () =>
      reader.evaluate("document.querySelector('#p34').getBoundingClientRect().top");
    const before = Number(await place());
    await openSettings();
    await step(/Text size/, 5);
    expect(Math.abs(Number(await place()) - before)).toBeLessThan(2);
    await reader.press('Escape');
    expect(Math.abs(Number(await place()) - before)).toBeLessThan(2);
  });

  it('apply to pages in other tabs', async () => {
    await fresh();
    const { reader } = scene;
    await reader.evaluate((name) => {
      const chosen = '{"theme":"dark","annotations":"all"}';
      const other = open(location.href);
      if (!other) {
        // In engines where script cannot open a tab, dispatch the storage event.
        localStorage.setItem(name, chosen);
        dispatchEvent(new StorageEvent('storage', { key: name }));
        return undefined;
      }
      return new Promise<void>((resolve) => {
        other.addEventListener('load', () => {
          other.localStorage.setItem(name, chosen);
          other.close();
          resolve();
        });
      });
    }, key);
    await reader.waitFor("document.documentElement.dataset.theme === 'dark'");
    await reader.waitFor(
      "document.querySelectorAll('article [id^=edref-]:not([href], :empty)').length === 0",
    );
    await openSettings();
    expect(await reader.focused()).toMatchObject({ name: 'Dark' });
  });

  it('ignore whatever else is stored under their key', async () => {
    await fresh();
    const usual = await looks();
    for (const junk of ['{', '{"theme":"pink","size":"150","x":1}']) {
      await openWith(junk);
      await scene.reader.waitFor('!document.documentElement.hasAttribute("style")');
      expect(await looks()).toEqual(usual);
      await openSettings();
      expect(scene.reader.complaints()).toEqual([]);
    }
  });

  it('work without being stored if storage is full or blocked, with a message', async () => {
    await fresh();
    const { reader } = scene;
    const lost = 'These settings hold on this page, but cannot be remembered here.';
    await reader.evaluate(() => {
      for (let size = 2 ** 23; size > 0; size = Math.floor(size / 2)) {
        try {
          localStorage.setItem(`filler ${size}`, 'x'.repeat(size));
        } catch {}
      }
    });
    const { paper } = await looks();
    await openSettings();
    await reader.click(radio('Dark'));
    expect((await looks()).said).toBe(lost);
    expect((await looks()).paper).not.toBe(paper);
    await fresh();
    await reader.evaluate(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('', 'SecurityError');
        },
      });
    });
    await openSettings();
    await reader.waitFor("document.querySelector('reader-settings [role=status]').textContent");
    expect((await looks()).said).toBe(lost);
    await reader.click(radio('Dark'));
    expect((await looks()).paper).not.toBe(paper);
    expect(reader.complaints()).toEqual([]);
  });

  it('show exactly the editor’s work that belongs to the depth', async () => {
    await fresh('#p5');
    const { reader } = scene;
    const words = () => reader.evaluate("document.querySelector('main').innerText");
    const height = () => reader.evaluate("document.querySelector('#p61').offsetTop");
    const signs = () => reader.count({ role: 'doc-noteref', name: /^Emendation/ });
    const essential = await shownGlosses();
    const served = await height();
    expect(essential.links).toBeGreaterThan(0);
    expect(essential.links).toBeLessThan(essential.all);
    const { links } = essential;
    expect(essential).toMatchObject({ shown: links, described: links, list: true });
    const beyond = await reader.evaluate("document.querySelectorAll('li[data-from=full]').length");
    expect(await words()).toContain(`${beyond} more in Full`);
    expect(await signs()).toBe(0);
    await openSettings();
    await reader.click(radio('Plain'));
    expect(await shownGlosses()).toMatchObject({ links: 0, described: 0, shown: 0, list: false });
    expect(await words()).toMatch(/\d+ in Essential, \d+ in Full/);
    expect(await reader.count({ role: 'link', name: subject.annotated.words })).toBe(0);
    expect(await height()).toBe(served);
    await reader.click(radio('Full'));
    const { all } = essential;
    expect(await shownGlosses()).toMatchObject({ links: all, shown: all, list: true });
    expect(await signs()).toBe(0);
    await reader.click(radio('Scholarly'));
    await reader.waitFor(
      "document.querySelector('article > p [id^=dbref-]:not(:empty)').matches(':any-link')",
    );
    expect(await signs()).toBeGreaterThan(0);
    await reader.click(radio('Essential'));
    expect(await shownGlosses()).toEqual(essential);
    expect(await signs()).toBe(0);
  });

  it('change the depth by a key, without moving the first visible paragraph', async () => {
    await fresh('#p33');
    const { reader } = scene;
    const top = () =>
      reader.evaluate("document.querySelector('#p33').getBoundingClientRect().top").then(Number);
    const before = await top();
    for (const depth of ['full', 'scholarly', 'plain', undefined]) {
      await reader.press('m');
      await reader.waitFor(`document.documentElement.dataset.depth === ${JSON.stringify(depth)}`);
      expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(2);
      expect(
        await reader.evaluate("document.querySelector('[data-part=notice]').textContent"),
      ).toMatch(new RegExp(`^${depth ?? 'essential'}: `, 'i'));
    }
  });

  it('show the note that the URL names at any depth', async () => {
    const { reader } = scene;
    const inSight = (id: string) =>
      reader.waitFor(`(() => {
        const { top, bottom } = document.querySelector('#${id}').getBoundingClientRect();
        return bottom > top && top >= 0 && top < innerHeight;
      })()`);
    await fresh();
    const doubt = await reader.evaluate("document.querySelector('li[id^=db-]').id");
    for (const id of [subject.annotated.note, subject.quiet.note, 'em-3', String(doubt)]) {
      await openWith({ depth: 'plain' }, `#${id}`);
      await inSight(id);
      await reader.evaluate("location.assign('#p1')");
      await reader.waitFor(`!document.querySelector('#${id}').checkVisibility()`);
      await reader.evaluate((hash) => location.assign(hash), `#${id}`);
      await inSight(id);
    }
    expect(await shownGlosses()).toMatchObject({ links: 0 });
  });

  it('choose which notes are previewed on hover', async () => {
    await fresh();
    const { reader } = scene;
    // In the margin they are always shown.
    await scene.open('', { width: 1024 });
    const previews = async (target: Target) => {
      await reader.evaluate(watchTimers);
      await reader.moveTo(1, 1);
      await reader.waitFor(noTimerRuns);
      await reader.hover(target);
      await reader.waitFor("document.querySelector('article a:hover') !== null");
      await reader.waitFor(noTimerRuns);
      return reader.evaluate("document.querySelector('note-card').matches(':popover-open')");
    };
    const sign: Target = { role: 'doc-noteref', name: 'Author’s note 1' };
    const word: Target = { role: 'link', name: subject.annotated.words };
    expect([await previews(sign), await previews(word)]).toEqual([true, false]);
    await openWith({ authorPreviews: 'off', editorPreviews: 'on' });
    expect([await previews(sign), await previews(word)]).toEqual([false, true]);
  });

  it('switch the single-letter keys off and on', async () => {
    await fresh();
    const { reader } = scene;
    await openSettings();
    await reader.click(switched(/Single keys/));
    await reader.evaluate(nextFrame);
    await reader.press('Escape');
    await reader.press('/');
    await openSettings();
    expect(await reader.count({ role: 'dialog' })).toBe(1);
    await reader.click(switched(/Single keys/));
    await reader.evaluate(nextFrame);
    await reader.press('Escape');
    await reader.press('/');
    await reader.waitFor("document.querySelector('text-search dialog').open");
  });

  it('can be reached and changed by keyboard alone', async () => {
    await fresh();
    const { reader } = scene;
    await reader.focus(settings);
    await reader.press('Enter');
    await reader.waitFor(isOpen);
    await reader.press('ArrowRight');
    await reader.press('ArrowRight');
    expect(await reader.focused()).toMatchObject({ role: 'radio', name: 'Sepia' });
    await reader.press('Tab');
    expect(await reader.focused()).toMatchObject({ role: 'radio', name: 'Essential' });
    await reader.press('Tab');
    expect(await reader.focused()).toMatchObject({ name: /^As in the source/ });
    await reader.press('Tab');
    expect(await reader.focused()).toMatchObject({ role: 'slider', name: /^Text size/ });
    const told = () =>
      reader.evaluate("Number.parseFloat(document.activeElement.getAttribute('aria-valuetext'))");
    const before = Number(await told());
    await reader.press('ArrowRight');
    expect(Number(await told()) / before).toBeCloseTo(1.1, 1);
    await reader.press('Escape');
    await reader.waitFor(isClosed);
    expect(JSON.parse((await stored()) ?? '')).toEqual({ theme: 'sepia', size: 110 });
  });

  it.each([320, 1280])('fit a window of %i pixels', async (width) => {
    await scene.open('', { width, height: 700 });
    await openSettings();
    const over = await scene.reader.evaluate(() => {
      const dialog = document.querySelector('reader-settings dialog');
      const { left = -1, right = 0 } = dialog?.getBoundingClientRect() ?? {};
      const inside = dialog ? dialog.scrollWidth - dialog.clientWidth : 0;
      return Math.max(-left, right - innerWidth, inside, 0);
    });
    expect(over).toBe(0);
  });

  it('are absent without script, when the page follows the system’s theme', async (test) => {
    const { reader } = scene;
    if (!reader.can.has('colorScheme')) test.skip('This engine keeps to its own colours.');
    await openWith({ theme: 'sepia' });
    await scene.open('', { script: false, colorScheme: 'dark' });
    expect(await reader.count(settings)).toBe(0);
    expect(await reader.count(annotations)).toBe(1);
  });
});
