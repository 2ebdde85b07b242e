import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { quotable } from '../../../src/edition/quotation-marks.ts';
import { subject } from '../../essay/page.ts';
import { textDirectives } from '../find-text-directive.ts';
import { inEachEngine, type Scene } from '../in-each-engine.ts';
import { button } from '../notes.ts';
import { noTimerRuns, watchTimers } from '../page-timers.ts';
import { readPicture } from '../painted.ts';
import { rootEdition } from '../texts.ts';

/** The bundled link maker, to be run in the page. */
const source = fileURLToPath(
  new URL('../../../src/client/places/text-fragment.ts', import.meta.url),
);
const bundled = build({
  entryPoints: [source],
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'fragments',
  target: 'es2022',
}).then(({ outputFiles }) => outputFiles[0]?.text ?? '');

const askPage = async (scene: Scene, script: string) =>
  JSON.parse(
    String(
      await scene.reader.evaluate(
        `(() => { ${await bundled}; const find = (${textDirectives.toString()})(); ${script} })()`,
      ),
    ),
  );

/**
 * Selects random ranges with a fixed seed, from any letter of a paragraph or note to any letter of
 * the same or a following one. Letters and digits are compared.
 */
const compare = (seed: number, times: number) => `
  let state = ${seed};
  const chance = (most) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 4294967296) * most);
  };
  const bare = (words) => words.replace(/[^\\p{L}\\p{N}]+/gu, ' ').trim();
  const blocks = [...document.querySelectorAll('article > [id^="p"], .notes > [id^="fn-"]')];
  const textsOf = (block) => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const nodes = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement.closest('sup, button, [role=doc-backlink]') && node.data.trim()) nodes.push(node);
    return nodes;
  };
  const wrong = [];
  let made = 0;
  for (let i = 0; i < ${times}; i++) {
    const first = chance(blocks.length);
    const nodes = textsOf(blocks[first]);
    const from = nodes[chance(nodes.length)];
    const others = chance(4) ? nodes.slice(nodes.indexOf(from)) : textsOf(blocks[Math.min(first + chance(3), blocks.length - 1)]);
    const to = others[chance(others.length)];
    const range = document.createRange();
    range.setStart(from, chance(from.length));
    range.setEnd(to, chance(to.length + 1));
    // Partly selected words are extended to whole words.
    const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
    if (range.collapsed || !bare(range.toString())) continue;
    const link = fragments.textFragment(range);
    const found = link && find(link);
    made++;
    const sup = range.cloneContents();
    for (const link of sup.querySelectorAll('button, [role=doc-backlink]')) link.remove();
    for (const sign of sup.querySelectorAll('sup')) sign.replaceWith(/^\\d/.test(sign.textContent) ? '§' : '');
    const after = to.parentElement.closest('sup') || to.nextSibling;
    const endsBefore = range.endOffset > to.length - 20 && after?.localName === 'sup' && /^\\d/.test(after.textContent);
    // Browsers do not find a first or last word that is followed by a note's number.
    const selected = bare((sup.textContent + (endsBefore ? '§' : '')).replace(/^[^\\s§]*§|\\S*§$/g, '').replace(/§/g, ''));
    const marked = bare((found?.words ?? '').replace(/\\d\\*|°/g, ''));
    const squeeze = (words) => words.replace(/ /g, '');
    const inside = squeeze(marked).includes(squeeze(selected));
    const excess = squeeze(marked).length - squeeze(selected).length;
    if (!found || !inside || excess > 40) wrong.push({ link, selected, marked });
  }
  return JSON.stringify({ made, wrong });`;

const magenta = [255, 0, 255] as const;

/**
 * The fractions of the browser's highlight that are on the words, and of the words that are
 * highlighted.
 */
async function marked(scene: Scene, fragment: string, words: string) {
  await scene.open(`?n=${Math.abs(hashOf(fragment))}${fragment}`);
  const lines = await scene.reader.evaluate((wanted: string) => {
    const style = new CSSStyleSheet();
    style.replaceSync(
      '::target-text { background: #f0f !important; color: #f0f !important } :target { background: none !important; box-shadow: none !important }',
    );
    document.adoptedStyleSheets.push(style);
    const walker = document.createTreeWalker(
      document.querySelector('article') ?? document,
      NodeFilter.SHOW_TEXT,
    );
    const nodes: Text[] = [];
    let text = '';
    for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
      if (node.parentElement?.closest('sup, button')) continue;
      nodes.push(node);
      text += node.data.replace(/\s/g, ' ');
    }
    const at = text.indexOf(wanted);
    const range = document.createRange();
    let before = 0;
    for (const node of nodes) {
      const inside = (offset: number) => offset >= before && offset <= before + node.length;
      if (inside(at)) range.setStart(node, at - before);
      if (inside(at + wanted.length)) {
        range.setEnd(node, at + wanted.length - before);
        break;
      }
      before += node.length;
    }
    return Array.from(range.getClientRects(), ({ left, right, top, bottom }) => ({
      left: left * devicePixelRatio,
      right: right * devicePixelRatio,
      top: top * devicePixelRatio,
      bottom: bottom * devicePixelRatio,
    }));
  }, words);
  const folder = mkdtempSync(join(tmpdir(), 'marked-'));
  const file = join(folder, 'page.png') as `${string}.png`;
  await scene.reader.screenshot(file);
  const picture = readPicture(readFileSync(file));
  rmSync(folder, { recursive: true });
  const near = (x: number, y: number, by: number) =>
    lines.some(
      ({ left, right, top, bottom }) =>
        x >= left - by && x <= right + by && y >= top - by && y <= bottom + by,
    );
  let [inside, outside, area] = [0, 0, 0];
  for (let y = 0; y < picture.height; y++)
    for (let x = 0; x < picture.width; x++) {
      const is = picture.has(x, y, magenta);
      if (near(x, y, -1)) area++;
      if (is && near(x, y, 4)) inside++;
      else if (is) outside++;
    }
  return { covered: inside / Math.max(area, 1), strayed: outside / Math.max(inside, 1) };
}

const hashOf = (words: string): number =>
  [...words].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 7);

inEachEngine('a link to selected words', (scene) => {
  it('selects the same words again, anywhere in the text', async () => {
    await scene.open();
    const { made, wrong } = await askPage(scene, compare(7, 200));
    expect(made).toBeGreaterThan(120);
    expect(wrong).toEqual([]);
  });

  it('is highlighted by the browser exactly there', async () => {
    await scene.open();
    const links: { id: string; link: string; words: string }[] = [];
    for (const [id, from, to] of [
      ['p34', 2, 9],
      ['p35', 0, 30],
      ['p50', 4, 6],
    ] as const)
      links.push(
        await askPage(
          scene,
          `const walker = document.createTreeWalker(document.getElementById('${id}'), NodeFilter.SHOW_TEXT);
        const node = walker.nextNode();
        const words = [...node.data.matchAll(/\\S+/g)];
        const range = document.createRange();
        range.setStart(node, words[${from}].index);
        const last = words[Math.min(${to}, words.length - 2)];
        range.setEnd(node, last.index + last[0].length);
        return JSON.stringify({ id: '${id}', link: fragments.textFragment(range), words: range.toString() });`,
        ),
      );
    for (const { id, link, words } of links) {
      const { covered, strayed } = await marked(scene, `#${id}${link}`, words);
      expect(covered, `${link}`).toBeGreaterThan(0.8);
      expect(strayed, `${link}`).toBeLessThan(0.02);
    }
  });
});

inEachEngine('all words of the text', (scene) => {
  it('can be selected, copied and read aloud, in view or not', async () => {
    await scene.open();
    const { all, selected, read } = await scene.reader.evaluate(() => {
      const article = document.querySelector('article');
      const words = (text = '') => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
      getSelection()?.selectAllChildren(article ?? document.body);
      return {
        all: words(
          [...document.querySelectorAll('article > p')].map((p) => p.textContent).join(' '),
        ),
        selected: words(`${getSelection()}`),
        read: words(article?.textContent),
      };
    });
    expect(all).toBeGreaterThan(1000);
    expect(selected).toBeGreaterThan(all);
    expect(read).toBeGreaterThan(all);
  });
});

inEachEngine('the bar for selected words', (scene) => {
  const isOpen = "document.querySelector('#ui-selection').matches(':popover-open')";
  const said = "document.querySelector('#ui-selection [role=status]').textContent";
  /** Selects from an offset in the first text of a block to one in that of another. */
  const select = (from: string, to: string, [start, end] = [6, 14]) =>
    scene.reader.evaluate(
      (first: string, last: string, begin: number, stop: number) => {
        const text = (id: string) =>
          document
            .createTreeWalker(document.getElementById(id) ?? document, NodeFilter.SHOW_TEXT)
            .nextNode() ?? document;
        getSelection()?.setBaseAndExtent(text(first), begin, text(last), stop);
      },
      from,
      to,
      start,
      end,
    );
  const record = (refused = false) =>
    scene.reader.evaluate((refuse: boolean) => {
      const page = globalThis as unknown as { copied: string };
      page.copied = '';
      const no = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
      const write = async ([item]: ClipboardItem[]) => {
        page.copied = (await (await item?.getType('text/plain'))?.text()) ?? '';
      };
      const writeText = async (words: string) => {
        page.copied = words;
      };
      Object.defineProperty(navigator, 'clipboard', {
        value: refuse ? { write: no, writeText: no } : { write, writeText },
        configurable: true,
      });
    }, refused);
  const copied = () => scene.reader.evaluate('globalThis.copied');

  it('is not shown if the reader has turned it off', async () => {
    await scene.open();
    await scene.reader.click(button('Settings'));
    await scene.reader.click({ role: 'checkbox', name: 'Show actions for selected text' });
    await scene.reader.press('Escape');
    await scene.reader.waitFor("!document.querySelector('reader-settings dialog').open");
    await scene.reader.evaluate(watchTimers);
    await scene.reader.evaluate(() => {
      document.addEventListener('selectionchange', () => {
        document.documentElement.dataset['selected'] = '';
      });
    });
    // WebKit, while busy, now and then says nothing of the first selection in a page.
    await select('p34', 'p34');
    await select('p2', 'p2');
    await scene.reader.waitFor("'selected' in document.documentElement.dataset");
    await scene.reader.waitFor(noTimerRuns);
    expect(await scene.reader.evaluate(isOpen)).toBe(false);
    await scene.reader.evaluate('localStorage.clear()');
  });

  it('appears next to them without taking the focus, and disappears with the selection', async () => {
    await scene.open('#p34');
    await select('p34', 'p34');
    await scene.reader.waitFor(isOpen);
    expect(await scene.reader.count({ role: 'toolbar', name: 'Selected words' })).toBe(1);
    expect(
      await scene.reader.evaluate("document.activeElement.closest('#ui-selection')"),
    ).toBeNull();
    const { apart, within } = await scene.reader.evaluate(() => {
      const bar = document.getElementById('ui-selection')?.getBoundingClientRect() ?? new DOMRect();
      const words = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
      return {
        apart: Math.max(words.top - bar.bottom, bar.top - words.bottom),
        within: bar.left >= 0 && bar.right <= innerWidth && bar.top >= 0,
      };
    });
    expect(within).toBe(true);
    expect(apart).toBeGreaterThan(0);
    expect(apart).toBeLessThan(20);
    await scene.reader.evaluate('getSelection().removeAllRanges()');
    await scene.reader.waitFor(`!${isOpen}`);
  });

  it('copies words, a quotation and a link without clearing the selection', async () => {
    await scene.open('#p34');
    await record();
    await select('p34', 'p35');
    await scene.reader.waitFor(isOpen);
    const words = String(await scene.reader.evaluate("document.getElementById('p34').textContent"));
    await scene.reader.click(button('Copy'));
    await scene.reader.waitFor(`${said} === 'Copied.'`);
    const whole = words.slice(words.lastIndexOf(' ', 6) + 1);
    expect(String(await copied()).startsWith(whole.slice(0, 30))).toBe(true);
    expect(await copied()).not.toMatch(/\s$/);
    await scene.reader.click(button('Quote'));
    await scene.reader.waitFor(`${said} === 'Quotation copied.'`);
    expect(await copied()).toContain('¶ 34–35');
    await scene.reader.click(button('Link'));
    await scene.reader.waitFor(`${said} === 'Link copied.'`);
    expect(await copied()).toMatch(new RegExp(`^${scene.site.address}#p34:~:text=`));
    expect(await scene.reader.evaluate('getSelection().isCollapsed')).toBe(false);
    expect(scene.reader.complaints()).toEqual([]);
  });

  it('is entered with Tab, navigated with arrow keys, and left with Tab or Escape', async () => {
    await scene.open('#p34');
    await select('p34', 'p34');
    await scene.reader.waitFor(isOpen);
    await scene.reader.press('Tab');
    expect((await scene.reader.focused())?.name).toBe('Copy');
    await scene.reader.press('ArrowRight');
    expect((await scene.reader.focused())?.name).toBe('Quote');
    await scene.reader.press('ArrowLeft');
    await scene.reader.press('ArrowLeft');
    expect((await scene.reader.focused())?.name).toBe('Note');
    await scene.reader.press('Escape');
    await scene.reader.waitFor(`!${isOpen}`);
    expect(await scene.reader.evaluate('document.activeElement.id')).toBe('p34');
  });

  it('searches for them', async () => {
    await scene.open('#p34');
    await select('p34', 'p34', [3, 12]);
    await scene.reader.waitFor(isOpen);
    await scene.reader.click(button('Search'));
    await scene.reader.waitFor("document.querySelectorAll('text-search mark').length > 0");
    expect(await scene.reader.evaluate(isOpen)).toBe(false);
  });

  it('shows the text to copy if clipboard access is denied', async () => {
    await scene.open('#p34');
    await record(true);
    await select('p34', 'p34');
    await scene.reader.waitFor(isOpen);
    await scene.reader.click(button('Link'));
    await scene.reader.waitFor("!document.querySelector('#ui-selection textarea').hidden");
    // It must still be there when the timer that the click has started has fired.
    await scene.reader.evaluate(() => new Promise((fired) => setTimeout(fired, 300)));
    expect(
      await scene.reader.evaluate("document.activeElement.matches('#ui-selection textarea')"),
    ).toBe(true);
    expect(await scene.reader.evaluate(isOpen)).toBe(true);
    expect(await scene.reader.evaluate('document.activeElement.value')).toContain('#p34:~:text=');
  });

  it('appears for words in a note, and for a selection ending in annotated words', async () => {
    await scene.open('#fn-2');
    await record();
    await scene.reader.evaluate(
      "getSelection().selectAllChildren(document.querySelector('#fn-2 p'))",
    );
    await scene.reader.waitFor(isOpen);
    await scene.reader.click(button('Quote'));
    await scene.reader.waitFor(`${said} === 'Quotation copied.'`);
    expect(await copied()).toContain('Author’s note 2');
    await scene.reader.evaluate(() => {
      const link = document.querySelector('article > p a[href^="#ed-"]');
      const words = link?.firstChild;
      const paragraph = link?.closest('p')?.firstChild;
      if (words && paragraph) getSelection()?.setBaseAndExtent(paragraph, 0, words, 3);
    });
    await scene.reader.waitFor(`${said} === ''`);
    await scene.reader.click(button('Copy'));
    await scene.reader.waitFor(`${said} === 'Copied.'`);
    const annotated = await scene.reader.evaluate(
      'document.querySelector(\'article > p a[href^="#ed-"]\').textContent.match(/^.{3}\\w*/)[0]',
    );
    expect(String(await copied()).endsWith(String(annotated))).toBe(true);
  });

  /** Selects words of a block, counted from its start, and quotes them. */
  const quote = async (id: string, words?: string): Promise<string> => {
    await scene.reader.evaluate('getSelection().removeAllRanges()');
    await scene.reader.waitFor(`!${isOpen}`);
    await scene.reader.evaluate(
      (block: string, wanted: string | undefined) => {
        const element = document.getElementById(block);
        for (let one = element; one; one = one.parentElement)
          if (one instanceof HTMLDetailsElement) one.open = true;
        element?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const texts = document.createTreeWalker(element ?? document, NodeFilter.SHOW_TEXT);
        for (let text = texts.nextNode(); text instanceof Text; text = texts.nextNode()) {
          const at = wanted ? text.data.lastIndexOf(wanted) : 0;
          const isRead = text.data.trim() && !text.parentElement?.closest('summary, button, sup');
          if (at < 0 || !isRead) continue;
          const length = wanted?.length ?? text.length;
          getSelection()?.setBaseAndExtent(text, at, text, at + length);
          return;
        }
      },
      id,
      words,
    );
    await scene.reader.waitFor(`${isOpen} && ${said} !== 'Quotation copied.'`);
    await scene.reader.click(button('Quote'));
    await scene.reader.waitFor(`${said} === 'Quotation copied.'`);
    return String(await copied());
  };

  it('tells emendations, also of the last words, whose sign is not selected', async () => {
    const { emendations } = rootEdition();
    const emended = emendations.filter(
      ({ change, target }) => change === 'words' && /^p\d/.test(target.block),
    );
    expect(emended.length).toBeGreaterThan(2);
    await scene.open();
    await record();
    for (const { target, reading, source } of emended.slice(0, 3)) {
      const quotation = await quote(target.block, reading);
      expect(quotation.split('\n').at(-1)).toBe(
        `In this quotation: “${reading}” [source: “${source}”].`,
      );
    }
  });

  it('names the place of a quotation, if it has a name', async () => {
    const { title, author, date, lang } = rootEdition();
    const text = `${author}, “${quotable(title.text, lang)}” (${date})`;
    await scene.open();
    await record();
    const credit = async (id: string): Promise<string> =>
      /\n— (.*?)\. Edition /.exec(await quote(id))?.[1] ?? '';
    for (const unnamed of ['title', 'headnote-1', 'dateline'])
      expect(await credit(unnamed)).toBe(text);
    expect(await credit(subject.section.id)).toBe(`${text}, ${subject.section.inContents}`);
    expect(await credit('fn-1')).toBe(`${text}, Author’s note 1`);
    // The words of the edition are not credited to the author.
    expect(await credit('ui-introduction')).toBe(`“About this essay”, in ${text}`);
    expect(await credit('em-2')).toBe(`“Emendation 2”, in ${text}`);
  });

  it('is docked at the bottom on touch devices', async ({ skip }) => {
    skip(!scene.reader.can.has('touch'), 'this engine cannot be touched in tests');
    await scene.open('#p34', { touch: true, width: 360, height: 740 });
    await select('p34', 'p34');
    await scene.reader.waitFor(isOpen);
    expect(
      await scene.reader.evaluate(
        "document.getElementById('ui-selection').getBoundingClientRect().bottom === innerHeight",
      ),
    ).toBe(true);
  });
});
