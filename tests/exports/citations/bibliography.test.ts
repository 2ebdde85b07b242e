import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import type { Reference } from '../../../src/edition/editorial.ts';
import { bibliographyOf } from '../../../src/exports/citations/bibliography.ts';
import { citationJs } from '../../../src/exports/citations/citation-js.ts';
import { essay } from '../../essay/edition.ts';

const { references } = essay();
const entries = bibliographyOf({ references, lang: 'en' });
const words = (id: string, among = entries): string =>
  textOf({ type: 'root', children: [...(among.find((one) => one.id === id)?.hast ?? [])] });
/** Letters and digits only, because the style moves commas and changes capitals. */
const bare = (value: string): string =>
  value
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const work = (id: string, more: Partial<Reference>): Reference => ({
  id,
  type: 'book',
  title: 'A Title',
  genre: 'scholarly',
  ...more,
});
const of = (...works: Reference[]) => bibliographyOf({ references: works, lang: 'en' });

describe('the bibliography', () => {
  it('has each work once', () => {
    expect(entries.map(({ id }) => id).toSorted()).toEqual(
      references.map(({ id }) => id).toSorted(),
    );
  });

  it.each(references)('has all properties of $id', (reference) => {
    const said = bare(words(reference.id));
    const { title, publisher, URL, issued, volume, page } = reference;
    const year = issued?.['date-parts'][0]?.[0];
    const names = [...(reference.author ?? []), ...(reference.editor ?? [])];
    const known = [title, reference['container-title'], publisher, URL, volume, page, year];
    for (const value of [...known, ...names.map(({ family, literal }) => family ?? literal)])
      if (value !== undefined) expect(said).toContain(bare(String(value)));
  });

  it('never prints the genre of a work', () => {
    for (const { id } of entries) expect(words(id)).not.toMatch(/\[(?:primary|scholarly)/i);
  });

  it('is sorted by author, or by title without one', () => {
    const [first, second] = of(
      work('b', { author: [{ family: 'Beta' }] }),
      work('a', { title: 'Alpha' }),
    );
    expect([first?.id, second?.id]).toEqual(['a', 'b']);
  });

  it('has short citations, with a letter if two would be the same', () => {
    const author = [{ family: 'Gamma' }];
    const issued = { 'date-parts': [[1990]] };
    const known = of(
      work('one', { author, issued, title: 'First' }),
      work('two', { author, issued, title: 'Second' }),
      work('pair', { author: [{ family: 'Webb' }, { family: 'Potter' }], issued }),
    );
    const label = (id: string) => known.find((entry) => entry.id === id)?.label;
    expect(label('pair')).toBe('Webb & Potter, 1990');
    expect(label('one')).toBe('Gamma, 1990a');
    expect(label('two')).toBe('Gamma, 1990b');
    expect(words('two', known)).toContain('(1990b)');
    expect(new Set(entries.map((entry) => entry.label)).size).toBe(entries.length);
  });

  it('links only to web addresses, and escapes markup', () => {
    const html = of(
      work('x', {
        title: '<script>alert(1)</script> & <i>more</i>',
        URL: 'https://a.example/?q=1',
      }),
    ).map(({ hast }) => toHtml([...hast]))[0];
    expect(html).not.toContain('<script');
    expect(html).toContain('href="https://a.example/?q=1"');
    const bad = of(work('y', { URL: 'javascript:alert(1)' }));
    expect(bad.map(({ hast }) => toHtml([...hast]))[0]).not.toContain('href="javascript');
  });

  it('keeps the spelling of a website’s name', () => {
    const site = of(work('site', { type: 'webpage', 'container-title': 'someName.org' }));
    expect(words('site', site)).toContain('someName.org');
  });

  it('is empty if nothing is cited', () => {
    expect(of()).toEqual([]);
  });

  it('does not depend on earlier calls', () => {
    of(work('z', {}));
    expect(bibliographyOf({ references, lang: 'en' })).toEqual(entries);
  });

  it('is sorted in APA, unlike citations of one work', () => {
    const apa = citationJs().config.get('@csl').styles.get('apa');
    expect(apa.match(/<sort>/g)).toHaveLength(1);
    expect(apa).toMatch(/<bibliography [^>]*><sort>/);
  });
});
