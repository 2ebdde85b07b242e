import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { expect, it } from 'vitest';
import { bookNodes } from '../../src/exports/book/blocks.ts';
import { toTypst } from '../../src/exports/pdf/book-in-typst.ts';
import { asBook } from './downloads.ts';
import { everything } from './everything.ts';
import { smallText } from './small-text.ts';

it('Quotation marks within a quotation are single', () => {
  const edition = smallText('## One\n\nWords.\n');
  const rights = { ...edition.rights, statement: 'Free, as “The Page” says.' };
  const { front } = asBook({ ...edition, rights });
  expect(front.map((element) => textOf(element)).join('\n')).toContain(
    '“Free, as ‘The Page’ says.”',
  );
});

it('Annotated words that markup divides have one link, whether the annotation is essential or not', () => {
  const first = h('a', { id: 'edref-ada', href: '#ed-ada' }, 'Ada’s ');
  for (const address of [{ href: '#ed-ada' }, {}]) {
    const further = h('em', h('a', { ...address, tabIndex: -1 }, 'Lovely'));
    expect(bookNodes([first, further])[1]).toEqual(h('em', 'Lovely'));
  }
});

it('The citation of an annotation isolates words in another direction', () => {
  const edition = everything();
  const annotations = edition.annotations
    .slice(0, 1)
    .map((note) => ({ ...note, heading: 'النحل & <العسل>' }));
  const book = asBook({ ...edition, lang: 'ar', annotations });
  const part = book.parts.find(({ id }) => id === 'ui-annotations');
  const cited = toHtml([...(part?.hast ?? [])]);
  expect(cited).toMatch(/<span lang="en" dir="ltr">.*“<bdi lang="ar">النحل &#x26; &#x3C;العسل>:/);
  // The PDF has no markup for it.
  expect(toTypst(book, [])).toContain('“"; {"\u2068"; {"النحل & <العسل>:');
});
