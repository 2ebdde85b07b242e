import { expect, it } from 'vitest';
import { subject } from '../../essay/page.ts';
import { inEachEngine, type Scene } from '../in-each-engine.ts';
import { annotated, button, isOpen as cardIsOpen, noMargin, noteLink, numberOf } from '../notes.ts';
import { rootEdition } from '../texts.ts';

const isOpen = "document.querySelector('place-menu > [popover]').matches(':popover-open')";
const isClosed = `!${isOpen}`;
const said = "document.querySelector('place-menu [role=status]').textContent";
const shown = "document.querySelector('place-menu textarea').value";

/** The clipboard's contents by type; runs in the page after `record`. */
const copied = () => (globalThis as unknown as { copied: Record<string, string> }).copied;

/** Replaces the clipboard, which tests cannot read in every engine. */
const record = (scene: Scene, refused = false) =>
  scene.reader.evaluate((refuse: boolean) => {
    const page = globalThis as unknown as { copied: Record<string, string> };
    page.copied = {};
    const no = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    const write = async ([item]: ClipboardItem[]) => {
      for (const type of item?.types ?? [])
        page.copied[type] = await ((await item?.getType(type))?.text() ?? '');
    };
    const writeText = async (words: string) => {
      page.copied = { 'text/plain': words };
    };
    Object.defineProperty(navigator, 'clipboard', {
      value: refuse ? { write: no, writeText: no } : { write, writeText },
      configurable: true,
    });
  }, refused);

inEachEngine('the number of a paragraph', (scene) => {
  it('offers a link and a quotation, and can be closed', async () => {
    await scene.open();
    expect(await scene.reader.count(button(/^¶ \d+: link, quote, cite$/))).toBe(subject.paragraphs);
    await scene.reader.focus(numberOf(34));
    await scene.reader.press('Enter');
    await scene.reader.waitFor(isOpen);
    expect(await scene.reader.focused()).toMatchObject({ role: 'button', name: 'Copy link' });
    expect(await scene.reader.count({ role: 'dialog', name: '¶ 34' })).toBe(1);
    await scene.reader.press('ArrowRight');
    expect((await scene.reader.focused())?.name).toBe('Copy quotation');
    await scene.reader.press('ArrowLeft');
    await scene.reader.press('ArrowLeft');
    expect((await scene.reader.focused())?.name).toBe('Close');
    await scene.reader.press('Escape');
    await scene.reader.waitFor(isClosed);
    expect(await scene.reader.focused()).toMatchObject(numberOf(34));
  });

  it('returns the focus on Tab at either end', async () => {
    await scene.open();
    await scene.reader.focus(numberOf(2));
    await scene.reader.press('Enter');
    await scene.reader.waitFor(isOpen);
    await scene.reader.press('Tab', 'Shift');
    await scene.reader.waitFor(isClosed);
    expect(await scene.reader.focused()).toMatchObject(numberOf(2));
    await scene.reader.press('Enter');
    await scene.reader.waitFor(isOpen);
    await scene.reader.evaluate("document.querySelector('place-menu [data-do=close]').focus()");
    await scene.reader.press('Tab');
    await scene.reader.waitFor(isClosed);
    expect(
      await scene.reader.evaluate(
        "document.getElementById('p2').compareDocumentPosition(document.activeElement) & 4",
      ),
    ).toBe(4);
  });

  it('opens on click, and closes on the next', async () => {
    await scene.open('#p34');
    await scene.reader.click(numberOf(34));
    await scene.reader.waitFor(isOpen);
    await scene.reader.click(numberOf(34));
    await scene.reader.waitFor(isClosed);
    await scene.reader.click(numberOf(34));
    await scene.reader.waitFor(isOpen);
    await scene.reader.click(button('Close'));
    await scene.reader.waitFor(isClosed);
  });

  it('opens on tap', async ({ skip }) => {
    skip(!scene.reader.can.has('touch'), 'this engine cannot be touched in tests');
    await scene.open('#p34', { touch: true, width: 360, height: 740 });
    await scene.reader.tap(numberOf(34));
    await scene.reader.waitFor(isOpen);
    await record(scene);
    await scene.reader.tap(button('Copy link'));
    await scene.reader.waitFor(`${said} === 'Link copied.'`);
  });

  it('copies the link to the paragraph, without the search', async () => {
    await scene.open('?unknown=1');
    await record(scene);
    await scene.reader.focus(numberOf(34));
    await scene.reader.press('Enter');
    await scene.reader.waitFor(isOpen);
    await scene.reader.press('Enter');
    await scene.reader.waitFor(`${said} === 'Link copied.'`);
    expect(await scene.reader.evaluate(copied)).toEqual({
      'text/plain': `${scene.site.address}#p34`,
    });
    expect(
      await scene.reader.evaluate("document.querySelectorAll('place-menu [role=status]').length"),
    ).toBe(1);
    expect(await scene.reader.url()).toBe(`${scene.site.address}?unknown=1`);
  });

  it('shows the text to copy, selected, if the clipboard is blocked', async () => {
    await scene.open();
    await record(scene, true);
    await scene.reader.focus(numberOf(34));
    await scene.reader.press('Enter');
    await scene.reader.waitFor(isOpen);
    await scene.reader.press('Enter');
    await scene.reader.waitFor(`${shown} === '${scene.site.address}#p34'`);
    expect(await scene.reader.evaluate(said)).toBe(
      'The clipboard was refused. Here it is, selected:',
    );
    expect(
      await scene.reader.evaluate(() => {
        const words = document.activeElement;
        if (!(words instanceof HTMLTextAreaElement)) return undefined;
        return words.value.slice(words.selectionStart, words.selectionEnd);
      }),
    ).toBe(`${scene.site.address}#p34`);
  });

  it('adds no words to text that is copied or read aloud', async () => {
    await scene.open();
    expect(
      await scene.reader.evaluate(() =>
        [...document.querySelectorAll('article > [id^="p"] [data-place]')].map(
          ({ textContent }) => textContent,
        ),
      ),
    ).toEqual(Array.from({ length: subject.paragraphs }, () => ''));
    const words = await scene.reader.evaluate(() => {
      getSelection()?.selectAllChildren(document.getElementById('p34') ?? document.body);
      return `${getSelection()}`;
    });
    expect(words.length).toBeGreaterThan(100);
    expect(words).not.toMatch(/^\s*¶|^\s*34/);
  });
});

inEachEngine('a note', (scene) => {
  it.each([
    ['Author’s note 2', 'fn-2', subject.author],
    [
      `Editor’s annotation: ${subject.annotated.words}`,
      subject.annotated.note,
      `“Editor’s annotation: ${subject.annotated.words}”, in ${subject.author}`,
    ],
  ])('has a control of its own: %s', async (label, id, author) => {
    await scene.open(`#${id}`);
    await record(scene);
    await scene.reader.focus(button(`Cite: ${label}`));
    await scene.reader.press('Enter');
    await scene.reader.waitFor(isOpen);
    await scene.reader.click(button('Copy quotation'));
    await scene.reader.waitFor(`${said} === 'Quotation copied.'`);
    const { 'text/plain': plain = '' } = await scene.reader.evaluate(copied);
    const [words = '', credit = ''] = plain.split('\n— ');
    expect(words).toMatch(/^“[^↑*]+”$/s);
    expect(credit).toContain(label);
    expect(credit.startsWith(author)).toBe(true);
    expect(credit).toContain(`${scene.site.address}#${id}`);
  });
});

inEachEngine('the card of a note', (scene) => {
  const focused = 'document.activeElement.id';

  it('offers link, quotation and citation of an author’s note, and returns the focus', async () => {
    await scene.open('', noMargin);
    await record(scene);
    await scene.reader.focus(noteLink(2));
    await scene.reader.press('Enter');
    await scene.reader.waitFor(cardIsOpen);
    await scene.reader.focus(button('Cite'));
    await scene.reader.press('Enter');
    await scene.reader.waitFor(isOpen);
    expect(await scene.reader.focused()).toMatchObject({ role: 'button', name: 'Copy link' });
    expect(await scene.reader.count({ role: 'dialog', name: 'Author’s note 2' })).toBe(1);
    expect(
      await scene.reader.evaluate(() => {
        const box = document.querySelector('place-menu > [popover]')?.getBoundingClientRect();
        return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
      }),
    ).toBe(true);
    await scene.reader.click(button('Copy quotation'));
    await scene.reader.waitFor(`${said} === 'Quotation copied.'`);
    const { 'text/plain': plain = '' } = await scene.reader.evaluate(copied);
    expect(plain).toMatch(new RegExp(`^“[^↑*]+”\n— ${subject.author}, .*Author’s note 2`, 's'));
    expect(plain).toContain(`${scene.site.address}#fn-2`);
    // The first one is the card's own.
    await scene.reader.click({ ...button('Cite'), nth: 1 });
    await scene.reader.waitFor(`${shown}.includes('#fn-2')`);
    await scene.reader.press('Escape');
    await scene.reader.waitFor(isClosed);
    expect((await scene.reader.focused())?.name).toBe('Cite');
    await scene.reader.press('Escape');
    await scene.reader.waitFor(`!${cardIsOpen}`);
    await scene.reader.waitFor(`${focused} === 'fnref-2'`);
  });

  it('offers the citation of an annotation itself', async () => {
    await scene.open('', noMargin);
    await record(scene);
    await scene.reader.click(annotated);
    await scene.reader.click(button('Cite'));
    await scene.reader.waitFor(isOpen);
    await scene.reader.click({ ...button('Cite'), nth: 1 });
    await scene.reader.waitFor(`${shown}.includes('#ed-')`);
    expect(await scene.reader.evaluate(shown)).toMatch(/editor’s annotation of/i);
    await scene.reader.click(button('Copy quotation'));
    await scene.reader.waitFor(`${said} === 'Quotation copied.'`);
    expect((await scene.reader.evaluate(copied))['text/plain']).toContain(
      `“Editor’s annotation: ${subject.annotated.words}”, in`,
    );
  });

  it('closes with the panel at a click outside both, and returns the focus to the reference', async () => {
    await scene.open('', noMargin);
    await scene.reader.click(noteLink(2));
    await scene.reader.click(button('Cite'));
    await scene.reader.waitFor(isOpen);
    await scene.reader.click({ role: 'heading', name: new RegExp(subject.section.heading) });
    await scene.reader.waitFor(`${isClosed} && !${cardIsOpen} && ${focused} === 'fnref-2'`);
  });

  it('closes before the panel opens if popovers have no source', async () => {
    await scene.open('', noMargin);
    await scene.reader.click(noteLink(2));
    await scene.reader.waitFor(cardIsOpen);
    await scene.reader.evaluate(() => {
      const show = HTMLElement.prototype.showPopover;
      HTMLElement.prototype.showPopover = function () {
        show.call(this);
      };
    });
    await scene.reader.click(button('Cite'));
    await scene.reader.waitFor(`${isOpen} && !${cardIsOpen}`);
    await scene.reader.press('Escape');
    await scene.reader.waitFor(`${isClosed} && ${focused} === 'fnref-2'`);
  });
});

inEachEngine('citing', (scene) => {
  it('a paragraph in any format, loaded on first use', async () => {
    await scene.open();
    await record(scene);
    const isAsked = () => scene.reader.requests().filter(({ url }) => /cite-places/.test(url));
    await scene.reader.focus(numberOf(34));
    await scene.reader.press('Enter');
    await scene.reader.waitFor(isOpen);
    expect(isAsked()).toEqual([]);
    await scene.reader.click(button('Cite'));
    await scene.reader.waitFor(`${shown}.includes('¶ 34')`);
    for (const [form, part] of [
      ['mla-text', 'par. 34)'],
      ['bibtex', '#p34}'],
      ['ris', 'TY  - ELEC'],
      ['csl-json', '¶ 34'],
    ] as const) {
      await scene.reader.evaluate((value: string) => {
        const select = document.querySelector<HTMLSelectElement>('place-menu select');
        if (!select) return;
        select.value = value;
        select.dispatchEvent(new Event('change'));
      }, form);
      await scene.reader.waitFor(`${shown}.includes(${JSON.stringify(part)})`);
    }
    expect(isAsked().length).toBe(1);
    await scene.reader.click(button('Copy citation'));
    await scene.reader.waitFor(`${said} === 'Citation copied.'`);
    expect(await scene.reader.evaluate(copied)).toMatchObject({
      'text/plain': await scene.reader.evaluate(shown),
    });
    expect(scene.reader.complaints()).toEqual([]);
  });

  it('reports that citations cannot be loaded, and tries again on request', async () => {
    await scene.open();
    await scene.reader.refuse(/cite-places/);
    await scene.reader.focus(numberOf(34));
    await scene.reader.press('Enter');
    await scene.reader.waitFor(isOpen);
    await scene.reader.click(button('Cite'));
    await scene.reader.waitFor(`${said} === 'The citations could not be fetched.'`);
    await scene.reader.refuse(undefined);
    await scene.reader.click(button('Cite'));
    await scene.reader.click(button('Cite'));
    await scene.reader.waitFor(`${shown}.includes('¶ 34')`);
  });

  it('the whole text at the end of the page, with files and their types', async () => {
    await scene.open('', scene.reader.can.has('script') ? { script: false } : {});
    const links = await scene.reader.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('#ui-cite a[rel=alternate]')].map(
        ({ href, type }) => [href, type],
      ),
    );
    expect(links.map(([, type]) => type)).toEqual([
      'application/x-bibtex',
      'application/x-research-info-systems',
      'application/vnd.citationstyles.csl+json',
    ]);
    for (const [href = ''] of links) {
      const answer = await fetch(href);
      expect(answer.ok, href).toBe(true);
      expect(await answer.text()).toContain(subject.author.split(' ').at(-1));
    }
    const cited = await scene.reader.evaluate("document.querySelector('#ui-cite').textContent");
    expect(cited).toMatch(
      new RegExp(`Chicago.*edition ${rootEdition().version.number}.*MLA.*APA`, 's'),
    );
  });
});
