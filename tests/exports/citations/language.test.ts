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

  it.each([
    ['ar', 'مقدمة في النحل'],
    ['ru', 'О пчёлах'],
    ['zh', '论蜜蜂 & 蜂蜜'],
  ])(
    'is marked as English, but not its title, if the processor lacks the locale of %s',
    (lang, title) => {
      const edition = smallText('Words.', { lang, title });
      for (const form of ['chicago-list', 'mla-list', 'apa-list'] as const) {
        const [made] = citationsOf(citedText(edition, publication), { forms: [form] });
        expect(made?.attributes).toEqual({ lang: 'en', dir: 'ltr' });
        const html = made?.html ?? '';
        expect(html).toContain(`<bdi lang="${lang}">${title.replace('&', '&#38;')}</bdi>`);
        // Plain text, which goes into the documents of others, has the same words and no
        // directional characters.
        expect(html.replace(/<[^>]*>/g, '').replace('&#38;', '&')).toBe(made?.text);
        expect(made?.text).not.toMatch(/\p{Bidi_Control}/u);
      }
    },
  );

  it.each([
    ['ar', 'ltr'],
    ['en', undefined],
  ])('of a source has an address from left to right in %s', (lang, dir) => {
    const source = { id: 'a', type: 'webpage', title: 'A Page', genre: 'scholarly' } as const;
    const [entry] = bibliographyOf({
      references: [{ ...source, URL: 'https://a.example/b/' }],
      lang,
    });
    const link = entry?.hast.find((node) => node.type === 'element' && node.tagName === 'a');
    expect(link).toMatchObject({ properties: { href: 'https://a.example/b/' } });
    expect(link?.type === 'element' && link.properties['dir']).toBe(dir);
  });

  it('needs no marks in a language that the processor has', () => {
    const edition = smallText('Words.', { lang: 'de' });
    const [made] = citationsOf(citedText(edition, publication), { forms: ['mla-list'] });
    expect(made?.attributes).toBeUndefined();
    expect(made?.html).not.toContain('<bdi');
  });

  it.each(['ar', 'zh-Hant', 'tlh', 'en-GB', 'fr'])('can be made for a text in %s', (lang) => {
    expect(cited(lang)).toContain('A trial');
    const references = [{ id: 'a', type: 'book', title: 'A Book', genre: 'scholarly' }] as const;
    expect(bibliographyOf({ references, lang })).toHaveLength(1);
  });
});
