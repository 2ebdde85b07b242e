import { describe, expect, it } from 'vitest';
import { parseSite } from '../../src/markdown/loaders/site-loader.ts';

const file = 'content/site.yaml';
const read = (words: string | Uint8Array) =>
  parseSite(file, typeof words === 'string' ? new TextEncoder().encode(words) : words);
const whole = 'title: A site\neditor: E\npublisher: P\nlang: de\n';

describe('The file of the site', () => {
  it('may be missing: the site gets a default title', () => {
    expect(parseSite(file, undefined)).toMatchObject({ site: { lang: 'en' }, problems: [] });
  });

  it('names the publisher; other keys have defaults', () => {
    expect(read(whole)).toEqual({
      site: {
        title: 'A site',
        editor: 'E',
        publisher: 'P',
        lang: 'de',
        downloads: true,
        offline: true,
        feed: false,
        highlights: true,
      },
      problems: [],
    });
  });

  it('has no default editor or publisher', () => {
    expect(read('title: A site\nlang: de\n').site).not.toHaveProperty('editor');
    expect(read('title: A site\nlang: de\n').site).not.toHaveProperty('publisher');
    expect(parseSite(file, undefined).site).not.toHaveProperty('publisher');
  });

  it.each([
    ['an address that runs something', `${whole}contact: javascript:alert(1)\n`, 5, 'entry-key'],
    ['a key that nobody knows', `${whole}theme: dark\n`, 5, 'entry-key'],
    ['a key that is missing', 'publisher: P\n', 1, 'entry-key'],
    ['a key that stands twice', `${whole}lang: en\n`, 5, 'yaml'],
    ['a list', '- a\n- b\n', 1, 'entry-key'],
    ['a nest of aliases', `a: &a [x]\nb: &b [*a, *a]\n${whole}`, 1, 'yaml'],
    ['a quote that is never closed', `${whole}contact: "x\n`, 6, 'yaml'],
    ['a control character', `${whole.replace('A site', 'A \u0007site')}`, 1, 'character'],
    ['a tag of another language', `${whole}contact: !!js/function "x"\n`, 5, 'entry-key'],
  ])('with %s is refused, with file, line, rule and remedy', (_, words, line, rule) => {
    const { site, problems } = read(words);
    expect(site).toBeUndefined();
    expect(problems[0]).toMatchObject({ file, line, rule });
    expect(problems[0]?.message).toMatch(/\S\./);
  });

  it('that is not UTF-8 is refused', () => {
    const { site, problems } = read(new Uint8Array([0x74, 0x3a, 0x20, 0xff, 0xfe]));
    expect(site).toBeUndefined();
    expect(problems).toMatchObject([{ file, rule: 'encoding' }]);
  });
});
