import { describe, expect, it } from 'vitest';
import { bibliographyOf } from '../../../src/exports/citations/bibliography.ts';
import { citationsOf } from '../../../src/exports/citations/citations.ts';
import { citedText } from '../../../src/exports/citations/cited-text.ts';
import { publication } from '../downloads.ts';
import { smallText } from '../small-text.ts';

const cited = (lang: string) => {
  const edition = { ...smallText('## One\n\nWords.\n', { lang }), date: '12. Mai 1901' };
  const works = citationsOf(citedText({ ...edition, lang }, publication), { forms: ['apa-list'] });
  return works[0]?.text ?? '';
};

describe('a citation', () => {
  it('is in the language of the text if the processor has its locale', () => {
    expect(cited('de')).toContain('1901, Mai 12');
    expect(cited('de-AT')).toContain('1901, Mai 12');
  });

  it.each(['ar', 'zh-Hant', 'tlh', 'en-GB', 'fr'])('can be made for a text in %s', (lang) => {
    expect(cited(lang)).toContain('A trial');
    const references = [{ id: 'a', type: 'book', title: 'A Book', genre: 'scholarly' }] as const;
    expect(bibliographyOf({ references, lang })).toHaveLength(1);
  });
});
