import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { expect, it } from 'vitest';
import { bookNodes } from '../../src/exports/book/blocks.ts';
import { asBook } from './downloads.ts';
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
