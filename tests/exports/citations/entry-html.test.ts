import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { parseEntry } from '../../../src/exports/citations/entry-html.ts';

const read = (html: string): string => toHtml([...parseEntry(html)]);

describe('An entry of a bibliography', () => {
  it.each([
    ['  <div class="csl-entry">A, J. <i>B</i>.</div>\n', 'A, J. <i>B</i>.'],
    [
      '<i>A <span style="font-style:normal;">b</span> c<sup>2</sup></i>',
      '<i>A b c<sup>2</sup></i>',
    ],
    ['A &#38;  B &#60;script&#62;', 'A &#x26; B &#x3C;script>'],
    ['&#38;amp; stays', '&#x26;amp; stays'],
    ['<a href="https://e.org/?a=1&#38;b=2">e</a>', '<a href="https://e.org/?a=1&#x26;b=2">e</a>'],
    ['<a href="https://e.org/"x">e</a>', '<a href="https://e.org/&#x22;x">e</a>'],
    ['<a href="javascript:alert(1)">e</a>', 'e'],
    ['<bdi lang="ar">نحل A</bdi>', '<bdi lang="ar">نحل A</bdi>'],
    ['<b>not <i>closed', '<b>not <i>closed</i></b>'],
    ['closed</i> twice</b>', 'closed twice'],
  ])('%j is sanitised to %j', (html, expected) => {
    expect(read(html)).toBe(expected);
  });

  it('keeps every character of escaped text', () => {
    const encode = (text: string): string => text.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const said = textOf({ type: 'root', children: [...parseEntry(`<i>${encode(text)}</i>`)] });
        expect(said).toBe(text.replace(/\s+/g, ' '));
      }),
    );
  });
});
