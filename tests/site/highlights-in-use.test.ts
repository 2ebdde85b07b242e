import { afterEach, expect, it } from 'vitest';
import { settingsKey } from '../../src/client/settings/settings-store.ts';
import { subject } from '../essay/page.ts';
import {
  annotationsOf,
  bringIn,
  database,
  drawn,
  editorIsOpen,
  eraseAll,
  highlight,
  listed,
  says,
  select,
  selectIn,
  sideways,
} from './highlighting.ts';
import { inOneEngine, type Scene } from './in-each-engine.ts';
import { annotated, button, isOpen as cardIsOpen, noMargin, noteLink } from './notes.ts';

const base = process.env.BASE_PATH ?? '/';
const { place, next } = subject.word;
const erase = async (scene: Scene): Promise<void> => {
  await scene.open('my-notes/');
  await eraseAll(scene.reader);
};

inOneEngine('highlights', (scene) => {
  afterEach(() => erase(scene));

  it.each([
    ['320 pixels, light', { width: 320, height: 640 }],
    ['1280 pixels, dark', { width: 1280, height: 800, colorScheme: 'dark' }],
  ] as const)('can be used by keyboard alone, accessibly, at %s', async (_, conditions) => {
    const { reader } = scene;
    const passes = async (): Promise<void> => {
      expect(await reader.audit()).toEqual([]);
      expect(await reader.evaluate(sideways)).toBeLessThanOrEqual(0);
    };
    await scene.open('', conditions);
    await select(reader, place);
    await reader.press('h');
    await reader.waitFor(says('may clear what sites keep'));
    await passes();
    await reader.focus(button(/^¶ 35: link/));
    await reader.press('Enter');
    await reader.focus(button('Highlight'));
    await reader.press('Enter');
    await reader.waitFor(`document.querySelector('[data-marked=${next.id}]') !== null`);
    await reader.focus(button(`1 highlight, ${next.label}`));
    await reader.press('Enter');
    await reader.waitFor(editorIsOpen);
    expect((await reader.focused())?.role).toBe('textbox');
    await reader.type('A note');
    await passes();
    await reader.press('Escape');
    await reader.waitFor(`!${editorIsOpen}`);
    await reader.waitFor(`document.querySelector('[data-marked=${next.id}][data-noted]') !== null`);
    expect((await reader.focused())?.name).toBe(`1 highlight, ${next.label}, 1 note`);
    await reader.press('Enter');
    await reader.waitFor(editorIsOpen);
    await reader.focus(button('All notes on this text'));
    await reader.press('Enter');
    await reader.waitFor(`${listed} === 2`);
    await passes();
    await reader.focus({ ...button('Delete'), nth: 0 });
    await reader.press('Enter');
    await reader.waitFor(`${listed} === 1`);
    await reader.focus(button('Undo'));
    await reader.press('Enter');
    await reader.waitFor(`${listed} === 2`);
    await reader.press('Escape');
    await scene.open('my-notes/', conditions);
    await reader.waitFor(`${listed} === 2`);
    await reader.focus({ ...button('Edit'), nth: 0 });
    await reader.press('Enter');
    await reader.waitFor("document.activeElement.matches('textarea')");
    await bringIn(reader, annotationsOf(subject.folder, 3, place));
    await reader.waitFor(says('3 new'));
    await passes();
  });

  it.each([
    [768, 1024],
    [1280, 800],
    [1280, 500],
  ])('of one paragraph are edited within a window of %i × %i pixels', async (width, height) => {
    const { reader } = scene;
    await scene.open('', { width, height });
    await highlight(reader, place);
    await select(reader, place, next.id);
    await reader.press('h');
    const control = button(/^2 highlights, /);
    await reader.waitFor(`${drawn()}.split('|').length > 2`);
    await reader.press('Escape');
    // Where the control is just below the middle, the panel opens above it.
    for (const share of [0.4, 0.6]) {
      await reader.evaluate(
        (id: string, part: number) => {
          const box = document.querySelector(`[data-marked=${id}]`)?.getBoundingClientRect();
          scrollBy({ top: Number(box?.top) - innerHeight * part, behavior: 'instant' });
        },
        place,
        share,
      );
      await reader.focus(control);
      await reader.press('Enter');
      await reader.waitFor(editorIsOpen);
      expect(
        await reader.evaluate(() => {
          const panel = document.querySelector('[data-part=editor]:popover-open');
          const { top = -1, bottom = Infinity } = panel?.getBoundingClientRect() ?? {};
          return top >= 0 && bottom <= innerHeight;
        }),
      ).toBe(true);
      await reader.press('Escape');
      await reader.waitFor(`!${editorIsOpen}`);
    }
  });

  it('of notes are shown in the list, in cards and in the margin', async () => {
    const { reader } = scene;
    await scene.open('', noMargin);
    await reader.click(noteLink(2));
    await reader.waitFor(cardIsOpen);
    await selectIn(reader, 'note-card [data-part=body]');
    await reader.press('h');
    const isDrawnIn = (selector: string): string =>
      `[...(CSS.highlights.get('reader-yellow') ?? [])].some((range) => range.startContainer.parentElement.closest('${selector}'))`;
    await reader.waitFor(`${isDrawnIn('#fn-2')} && ${isDrawnIn('note-card')}`);
    await reader.evaluate(() => getSelection()?.removeAllRanges());
    await reader.press('Escape');
    await reader.click(annotated);
    await reader.waitFor(
      `${cardIsOpen} && document.querySelector('note-card').dataset.note === '${subject.annotated.note}'`,
    );
    await selectIn(reader, 'note-card [data-part=body]');
    await reader.press('h');
    await reader.waitFor(
      `document.querySelector('[data-marked=${subject.annotated.note}]') !== null`,
    );
    await scene.open('', { width: 1600, height: 900 });
    // The author's note stands in the margin; the editor's is opened there.
    const inMargin = (note: string): string =>
      `[...(CSS.highlights.get('reader-yellow') ?? [])].some((range) => range.startContainer.parentElement.closest('.margin-copy, .margin-card')?.closest('[data-note]').dataset.note === '${note}')`;
    await reader.waitFor(inMargin('fn-2'));
    await reader.focus({ id: subject.annotated.id });
    await reader.press('Enter');
    await reader.waitFor(inMargin(subject.annotated.note));
    await scene.open('my-notes/');
    await reader.waitFor(`${listed} === 2 && ${says('Author’s note 2')}`);
  });

  it('are neither shown nor offered once the setting is off', async () => {
    const { reader } = scene;
    await scene.open();
    await highlight(reader, place);
    await reader.evaluate((key: string) => {
      localStorage.setItem(key, JSON.stringify({ highlights: 'off' }));
    }, settingsKey(base));
    await scene.open();
    await select(reader, place);
    await reader.press('h');
    expect(await reader.count(button('Highlight'))).toBe(0);
    expect(await reader.count(button('Note'))).toBe(0);
    expect(await reader.evaluate(drawn())).toBe('');
    expect(reader.requests().filter(({ url }) => /highlight/.test(url))).toEqual([]);
    await reader.evaluate((key: string) => localStorage.removeItem(key), settingsKey(base));
    await scene.open();
    await reader.waitFor(`${drawn()} !== ''`);
  });

  it('are listed but not offered where the browser cannot draw them', async () => {
    const { reader } = scene;
    await scene.open();
    await highlight(reader, place);
    await scene.open('', { without: 'highlights' });
    await reader.waitFor(`document.querySelector('[data-marked=${place}]') !== null`);
    await select(reader, next.id);
    await reader.press('h');
    expect(await reader.count(button('Highlight'))).toBe(0);
    await reader.click(button(/^1 highlight/));
    await reader.click(button('All notes on this text'));
    await reader.waitFor(`${listed} === 1`);
    await scene.open('my-notes/', { without: 'highlights' });
    await reader.waitFor(`${listed} === 1 && ${says('cannot draw highlights')}`);
  });

  it('are the same in two tabs, and are not those of another site on the same origin', async () => {
    const { reader } = scene;
    await scene.open();
    await reader.evaluate('globalThis.other = open(location.href)');
    await reader.waitFor("other.customElements?.get('text-search-opener') !== undefined", 20_000);
    await highlight(reader, place);
    await reader.waitFor("[...(other.CSS.highlights.get('reader-yellow') ?? [])].length === 1");
    await reader.evaluate('other.close()');
    const names: readonly unknown[] = await reader.evaluate(() =>
      indexedDB.databases().then((all) => all.map(({ name }) => name)),
    );
    expect(names).toContain(database);
    expect(database.startsWith(base)).toBe(true);
  });

  it('edited in two tabs at once keep the changes of both', async () => {
    const { reader } = scene;
    await scene.open();
    await highlight(reader, place);
    await reader.evaluate(`globalThis.other = open('${base}my-notes/')`);
    await reader.waitFor(
      "other.document.querySelectorAll('[data-part=list] ol > li').length === 1",
    );
    const there = 'other.document.querySelector("my-notes form")';
    await reader.evaluate(
      "[...other.document.querySelectorAll('[data-part=list] button')].find((one) => one.textContent === 'Edit').click()",
    );
    await reader.click(button(/^1 highlight, /));
    await reader.waitFor("document.activeElement.matches('reader-highlights textarea')");
    // Typed here, and before it is stored, coloured there.
    await reader.type('Here');
    await reader.evaluate(`${there}.querySelector('[value=blue]').click()`);
    await reader.waitFor(`${there}.querySelector('textarea').value === 'Here'`);
    await reader.waitFor("document.querySelector('reader-highlights [value=blue]').checked");
    await reader.evaluate(`{
      const field = ${there}.querySelector('textarea');
      field.value += ' and there';
      field.dispatchEvent(new Event('input'));
    }`);
    await reader.waitFor(
      "document.querySelector('reader-highlights textarea').value === 'Here and there'",
    );
    await reader.click({ role: 'radio', name: 'Green' });
    await reader.waitFor(`${there}.dataset.colour === 'green'`);
    await reader.evaluate('other.close()');
    await scene.open('my-notes/');
    await reader.waitFor(`${listed} === 1 && ${says('Here and there')}`);
    expect(
      await reader.evaluate("document.querySelector('[data-part=list] li').dataset.colour"),
    ).toBe('green');
  });

  it('keep what another tab has stored and this one has not heard of', async () => {
    const { reader } = scene;
    await scene.open();
    await highlight(reader, place);
    await reader.click(button(/^1 highlight, /));
    await reader.waitFor("document.activeElement.matches('reader-highlights textarea')");
    await reader.evaluate(
      (name: string) =>
        new Promise((done, fail) => {
          const opening = indexedDB.open(name);
          opening.addEventListener('success', () => {
            const change = opening.result.transaction('highlights', 'readwrite');
            const all = change.objectStore('highlights').getAll();
            all.addEventListener('success', () => {
              for (const one of all.result)
                change.objectStore('highlights').put({
                  ...one,
                  colour: 'blue',
                  updated: new Date(Date.now() + 60_000).toISOString(),
                });
            });
            change.addEventListener('complete', () => {
              opening.result.close();
              done(undefined);
            });
          });
          opening.addEventListener('error', fail);
        }),
      database,
    );
    await reader.type('Here');
    await reader.waitFor("document.querySelector('reader-highlights [value=blue]').checked");
    await scene.open('my-notes/');
    await reader.waitFor(`${listed} === 1 && ${says('Here')}`);
    expect(
      await reader.evaluate("document.querySelector('[data-part=list] li').dataset.colour"),
    ).toBe('blue');
  });

  it('stay deleted if they are deleted right after typing', async () => {
    const { reader } = scene;
    const isGone = `${listed} === 0 && ${says('Nothing is marked yet.')}`;
    await scene.open();
    await highlight(reader, place);
    await reader.click(button(/^1 highlight, /));
    await reader.waitFor("document.activeElement.matches('reader-highlights textarea')");
    await reader.type('Typed in the text');
    await reader.click(button('Delete'));
    await reader.waitFor(`document.querySelector('[data-marked=${place}]') === null`);
    await scene.open('my-notes/');
    await reader.waitFor(isGone);
    await scene.open();
    await highlight(reader, place);
    await scene.open('my-notes/');
    await reader.click(button('Edit'));
    await reader.waitFor("document.activeElement.matches('textarea')");
    await reader.type('Typed in the list');
    await reader.click(button('Delete'));
    await reader.waitFor(isGone);
    await scene.open('my-notes/');
    await reader.waitFor(isGone);
  });

  it('of words that occur twice in a paragraph stay where they were made', async () => {
    const { reader } = scene;
    /** Selects the second of two occurrences of a word, or the first. */
    const selectTwin = async (nth: 0 | 1): Promise<void> => {
      await reader.evaluate(
        (id: string, which: number) => {
          const walker = document.createTreeWalker(
            document.getElementById(id) ?? document,
            NodeFilter.SHOW_TEXT,
          );
          const all: { readonly word: string; readonly node: Node; readonly at: number }[] = [];
          while (walker.nextNode())
            for (const { 0: word, index } of `${walker.currentNode.textContent}`.matchAll(
              /\w{4,}/g,
            ))
              all.push({ word, node: walker.currentNode, at: index });
          const twins = all.filter(
            ({ word }, _, own) => own.filter((o) => o.word === word).length > 1,
          );
          const chosen = twins.filter(({ word }) => word === twins[0]?.word)[which];
          if (!chosen) throw new Error('No word occurs twice.');
          const { node, at, word } = chosen;
          getSelection()?.setBaseAndExtent(node, at, node, at + word.length);
        },
        place,
        nth,
      );
      await reader.waitFor("document.querySelector('#ui-selection').matches(':popover-open')");
    };
    /** An expression for the number of characters before each drawn highlight. */
    const positions = `[...(CSS.highlights.get('reader-yellow') ?? [])].map((one) => {
      const before = document.createRange();
      before.selectNodeContents(document.getElementById('${place}'));
      before.setEnd(one.startContainer, one.startOffset);
      return String(before).length;
    }).sort((a, b) => a - b).join()`;
    await scene.open();
    await selectTwin(1);
    await reader.press('h');
    await reader.waitFor(`${drawn()} !== ''`);
    const second = String(await reader.evaluate(positions));
    await scene.open();
    await reader.waitFor(`${positions} === '${second}'`);
    await selectTwin(0);
    await reader.press('h');
    await reader.waitFor(`${drawn()}.split('|').length === 2`);
    const both = String(await reader.evaluate(positions)).split(',');
    expect(both[1]).toBe(second);
    expect(both[0]).not.toBe(second);
    expect(new Set(String(await reader.evaluate(drawn())).split('|')).size).toBe(1);
    await scene.open();
    await reader.waitFor(`${positions} === '${both.join()}'`);
    await reader.click(button(/^2 highlights, /));
    await reader.click({ ...button('Delete'), nth: 0 });
    await reader.waitFor(`${positions} === '${second}'`);
  });

  it('are all found and drawn if there are four hundred, and can be opened and made', async () => {
    const { reader } = scene;
    await scene.open();
    const file: string = await reader.evaluate((text: string) => {
      const article = `${document.querySelector('article')?.textContent}`;
      const quoted = [...document.querySelectorAll('article p[id^=p]')].flatMap(
        ({ id, childNodes }) =>
          [...childNodes]
            .filter((node) => node instanceof Text)
            .flatMap(({ data }) => data.match(/\b\w[^\n]{15,40}\w\b/g) ?? [])
            .filter((exact) => article.split(exact).length === 2)
            .map((exact) => ({ id, exact })),
      );
      return JSON.stringify({
        items: quoted.slice(0, 400).map(({ id, exact }, i) => ({
          type: 'Annotation',
          id: `urn:uuid:${i}`,
          target: {
            source: `https://example.org/#${id}`,
            'schema:identifier': text,
            selector: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
          },
        })),
      });
    }, subject.folder);
    await scene.open('my-notes/');
    await bringIn(reader, file);
    await reader.waitFor(says('400 new'));
    await reader.click(button('Bring them in'));
    await reader.waitFor(`${listed} === 400`, 20_000);
    await scene.open();
    await reader.waitFor(`${drawn()}.split('|').length === 400`, 20_000);
    const { words, x, y } = await reader.evaluate(() => {
      const range = [...(CSS.highlights.get('reader-yellow') ?? [])].at(-1);
      if (!(range instanceof Range)) throw new Error('No highlight');
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, height } = range.getClientRects()[0] ?? new DOMRect();
      return { words: String(range), x: left + height / 2, y: top + height / 2 };
    });
    await reader.clickAt(x, y);
    await reader.waitFor(editorIsOpen);
    expect(
      await reader.evaluate("document.querySelector('[data-part=editor] blockquote').textContent"),
    ).toBe(words);
    await reader.press('Escape');
    await select(reader, place, next.id);
    await reader.press('h');
    await reader.waitFor(`${drawn()}.split('|').length > 400`);
  });

  it('are counted in a preview before an import; readers are reminded of copies once', async () => {
    const { reader } = scene;
    await scene.open('my-notes/');
    await reader.waitFor(says('No copy has been saved yet.'));
    const file = annotationsOf(subject.folder, 25, place);
    await bringIn(reader, file);
    await reader.waitFor(says('25 new'));
    await reader.click(button('Bring them in'));
    await reader.waitFor(`${listed} === 25`);
    expect(await reader.evaluate("document.querySelector('my-notes ol b')")).toBe(null);
    expect(await reader.evaluate(says('¶ 33'))).toBe(true);
    await bringIn(reader, file);
    await reader.waitFor(says('25 already here'));
    await scene.open('my-notes/');
    await reader.waitFor(says('Many notes are in no copy yet.'));
    await scene.open('my-notes/');
    await reader.waitFor(`${listed} === 25`);
    expect(await reader.evaluate(says('Many notes are in no copy yet.'))).toBe(false);
    await reader.click(button('Save as Markdown'));
    await reader.waitFor(says('Last copy saved on'));
  });

  it('shared by a link lead to their paragraph without script', async () => {
    await scene.open(`?mark=0${place}.0.14.00000000#${place}`, { script: false });
    expect(
      await scene.reader.evaluate(
        `document.getElementById('${place}').getBoundingClientRect().top < innerHeight && scrollY > 0`,
      ),
    ).toBe(true);
  });
});
