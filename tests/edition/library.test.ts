import { describe, expect, it } from 'vitest';
import { inOrder, type Listed } from '../../src/edition/library.ts';
import type { Creator } from '../../src/edition/model.ts';

const text = (author: string, title: string, ...creators: readonly Creator[]): Listed => ({
  address: `/${title}/`,
  title: { id: 'title', text: title, hast: [] },
  author,
  creators,
  date: '1900',
  lang: 'en',
  minutes: 1,
  description: 'A text',
});

describe('The list of texts', () => {
  it('is sorted by family name, then by title', () => {
    const texts = [
      text('Vera Berg', 'Two', { family: 'Berg', given: 'Vera' }),
      text('Anna Zorn', 'Ten', { family: 'Zorn', given: 'Anna' }),
      text('Ada Berg', 'Nine', { family: 'Berg', given: 'Ada' }),
      text('A Committee', 'Report 10', { literal: 'A Committee' }),
      text('A Committee', 'Report 9', { literal: 'A Committee' }),
      text('Vera Berg', 'One', { family: 'Berg', given: 'Vera' }),
    ];
    expect(inOrder(texts, 'en').map(({ title }) => title.text)).toEqual([
      'Report 9',
      'Report 10',
      'Nine',
      'One',
      'Two',
      'Ten',
    ]);
  });
});
