import { toString as textOf } from 'hast-util-to-string';
import { expect, it } from 'vitest';
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
