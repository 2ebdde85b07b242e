import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { quotation } from '../../../src/client/places/quotation.ts';
import { quotedFrom } from '../../../src/client/places/quoted-words.ts';
import { openPage } from '../open-page.ts';

const words = {
  credit: 'A. Keeper, “Letter”, {place}.',
  emended: 'In this quotation: {readings}.',
  reading: '“{reading}” [source: “{source}”]',
  lang: 'en',
};
const address = 'https://texts.example/?a=1&b=2#p1';

describe('A quotation', () => {
  it('has the words, their attribution and the address', () => {
    const quoted = { text: 'Bees hum.', html: '<p>Bees <em>hum</em>.</p>' };
    expect(quotation(quoted, [], '¶ 1', address, words)).toEqual({
      text: `“Bees hum.”\n— A. Keeper, “Letter”, ¶ 1. ${address}`,
      html: [
        '<blockquote cite="https://texts.example/?a=1&#38;b=2#p1"><p>“Bees <em>hum</em>.”</p></blockquote>',
        '<p>— A. Keeper, “Letter”, ¶ 1. <a href="https://texts.example/?a=1&#38;b=2#p1">https://texts.example/?a=1&#38;b=2#p1</a></p>',
      ].join(''),
    });
  });

  it('keeps what is not markup from becoming markup', () => {
    const odd = 'https://texts.example/?a="onclick="b"<i>';
    const { html } = quotation({ text: 'x', html: 'x' }, [], '<i>“1”', odd, words);
    const escaped = 'https://texts.example/?a=&#34;onclick=&#34;b&#34;&#60;i&#62;';
    expect(html).toContain(`<blockquote cite="${escaped}">`);
    expect(html).toContain(`<p>— A. Keeper, “Letter”, &#60;i&#62;‘1’. <a href="${escaped}">`);
  });

  it('ends with the emended words, if any', () => {
    const emended = [
      { reading: 'hum', source: 'hmu' },
      { reading: 'bees', source: 'beees' },
    ];
    const { text, html } = quotation({ text: 'x', html: 'x' }, emended, '¶ 1', address, words);
    const note = 'In this quotation: “hum” [source: “hmu”]; “bees” [source: “beees”].';
    expect(text.split('\n').at(-1)).toBe(note);
    expect(html.endsWith(`<p>${note}</p>`)).toBe(true);
  });

  it('names no place without a name, and has marks inside marks change', () => {
    const credited = (place: string, credit: string): string | undefined =>
      quotation({ text: 'x', html: 'x' }, [], place, '', { ...words, credit }).text.split('\n')[1];
    expect(credited('', 'A. Keeper, “Letter” (1902), {place}. Edition 1.')).toBe(
      '— A. Keeper, “Letter” (1902). Edition 1. ',
    );
    expect(credited('On “hum”', 'Ed., “{place}”, in A. Keeper.')).toBe(
      '— Ed., “On ‘hum’”, in A. Keeper. ',
    );
  });

  it('is between the quotation marks of its language', () => {
    const { text, html } = quotation({ text: 'x', html: 'x' }, [], '¶ 1', address, {
      ...words,
      lang: 'de',
    });
    expect(text.startsWith('„x“')).toBe(true);
    expect(html).toContain('<p>„x“</p>');
  });

  it('has no double full stops, but keeps ellipses', () => {
    const credited = (credit: string): string =>
      quotation({ text: 'x', html: 'x' }, [], '', '', { ...words, credit }).text;
    expect(credited('J. R.. Of it…')).toBe('“x”\n— J. R. Of it… ');
    expect(credited('“No.”. Or so...')).toBe('“x”\n— “No.” Or so... ');
  });

  it('wraps part of a paragraph in one, and keeps lists', () => {
    const html = (inner: string): string =>
      quotation({ text: '', html: inner }, [], '', address, words).html;
    expect(html('part of one')).toContain('><p>“part of one”</p></blockquote>');
    expect(html('<ul><li>one</li></ul>')).toContain('><ul><li>one</li></ul></blockquote>');
  });
});

describe('Words taken to be quoted', () => {
  let page: Document;
  beforeEach(() => {
    page =
      openPage(`<article><p id="p1"><button data-place="p1"></button>The <em id="x" class="y">first</em>
bee<sup><a role="doc-noteref" href="#fn-1">1</a></sup> is <a href="#ed-here">here</a><sup><a id="emref-1" role="doc-noteref" href="#em-1">°</a></sup>.</p></article>
<ol><li id="em-1"><b>here</b> <b>heer</b></li></ol>`);
  });
  afterEach(() => vi.unstubAllGlobals());
  const taken = () => {
    const holder = page.createDocumentFragment();
    for (const child of page.querySelector('#p1')?.childNodes ?? [])
      holder.append(child.cloneNode(true));
    return quotedFrom({ cloneContents: () => holder });
  };

  it('are the author’s, without signs, controls and numbers', () => {
    expect(taken().text.replace(/\s+/g, ' ')).toBe('The first bee is here.');
  });

  it('keep the author’s markup, without the edition’s ids, classes and links', () => {
    expect(taken().html.replace(/\s+/g, ' ')).toBe('The <em>first</em> bee is here.');
  });

  it('have inner quotation marks, also across the author’s markup', () => {
    const [em] = page.querySelectorAll('em');
    em?.before('“');
    em?.after('”');
    const holder = page.createDocumentFragment();
    for (const child of page.querySelector('#p1')?.childNodes ?? [])
      holder.append(child.cloneNode(true));
    const { text, html } = quotedFrom({ cloneContents: () => holder }, 'en');
    expect(text.replace(/\s+/g, ' ')).toBe('The ‘first’ bee is here.');
    expect(html.replace(/\s+/g, ' ')).toBe('The ‘<em>first</em>’ bee is here.');
  });
});
