import { expect, it } from 'vitest';
import { toJsonLd } from '../../../src/exports/linked-data/json-ld.ts';
import { publication } from '../downloads.ts';
import { smallText } from '../small-text.ts';

it('A title cannot end the script element that contains the JSON-LD', () => {
  const title = '“</script><script>alert(1)</script><!--”';
  const jsonLd = toJsonLd(smallText('Words.', { title }), publication);
  expect(jsonLd).not.toMatch(/<[/!s]/);
  expect(JSON.parse(jsonLd)).toMatchObject({ name: title });
});

it('Only a divided name is said to be a person’s, and none to be an organization’s', () => {
  const authorOf = (author: string): unknown =>
    JSON.parse(toJsonLd(smallText('Words.', { author }), publication)).author;
  expect(authorOf('[Ada Writer, Plato, The Bee Society]')).toEqual([
    { '@type': 'Person', name: 'Ada Writer', familyName: 'Writer', givenName: 'Ada' },
    { name: 'Plato' },
    { name: 'The Bee Society' },
  ]);
});
