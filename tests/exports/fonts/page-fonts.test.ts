import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import type { EditorFont } from '../../../src/exports/fonts/editor-fonts.ts';
import { pageFonts } from '../../../src/exports/fonts/page-fonts.ts';
import { charactersOf, openFont } from '../../../src/fonts/font-file.ts';
import { toSfnt } from '../../../src/fonts/woff2.ts';
import { variableFont } from '../../fonts/variable-font.ts';
import { smallText } from '../small-text.ts';

const packages = createRequire(import.meta.url);
/** A font with characters that the site's faces lack, such as box-drawing characters. */
const drawing = (cut: string): EditorFont => {
  const file = `content/trial/fonts/${cut}.ttf`;
  const path = `@expo-google-fonts/source-code-pro/${cut}/SourceCodePro_${cut}.ttf`;
  return { file, family: 'Source Code Pro', bytes: readFileSync(packages.resolve(path)) };
};
const text = smallText('## One\n\nThe signs ╬ and ╣, é and ж.\n\nThe sign ┃.\n');

describe('The fonts that an editor added', () => {
  it('are reduced to the characters that the site’s faces lack', async () => {
    const { fonts, messages } = await pageFonts(text, [drawing('400Regular')]);
    expect(messages).toEqual([]);
    expect(fonts).toHaveLength(1);
    const held = charactersOf(await toSfnt(fonts[0]?.content ?? Buffer.from('')));
    expect(String.fromCodePoint(...held)).toBe('┃╣╬');
  });

  it('are a family of their own, with their weight and style', async () => {
    const { fonts } = await pageFonts(text, [drawing('700Bold_Italic')]);
    expect(fonts[0]?.name).toMatch(/^[0-9a-f]{16}\.woff2$/);
    expect(fonts[0]?.rule('/trial/fonts/a.woff2')).toBe(
      '@font-face{font-family:e;font-style:italic;font-weight:700;font-display:swap;' +
        "src:url(/trial/fonts/a.woff2) format('woff2');unicode-range:U+2503, U+2563, U+256C}",
    );
  });

  it('are used only for characters that earlier ones of the same weight and style lack', async () => {
    const { fonts } = await pageFonts(text, [
      drawing('400Regular'),
      drawing('400Regular'),
      drawing('700Bold'),
    ]);
    expect(fonts).toHaveLength(2);
  });

  it('do not change pages of texts that do not need them', async () => {
    const plain = smallText('## One\n\nNo sign but é and ж.\n');
    expect(await pageFonts(plain, [drawing('400Regular')])).toEqual({ fonts: [], messages: [] });
  });

  it('share one budget', async () => {
    const both = [drawing('400Regular'), drawing('700Bold')];
    const { fonts: all } = await pageFonts(text, both);
    const [first = 0, second = 0] = all.map(({ content }) => content.length);
    const { fonts, messages } = await pageFonts(text, both, first + second - 1);
    expect(fonts).toEqual(
      all.slice(0, 1).map((font) => expect.objectContaining({ name: font.name })),
    );
    expect(messages).toEqual([expect.stringContaining('700Bold.ttf')]);
  });

  it('are left out if they exceed the budget, and the log suggests a remedy', async () => {
    const { fonts, messages } = await pageFonts(text, [drawing('400Regular')], 500);
    expect(fonts).toEqual([]);
    expect(messages).toEqual([
      expect.stringMatching(
        /^content\/trial\/fonts\/400Regular\.ttf: the page, the EPUB and the single page of content\/trial .* takes \d+ kB, .* 0\.5 kB together\. .*Choose a lighter font/,
      ),
    ]);
  });

  it('have a range of weights, and no other axis, if they are variable', async () => {
    const font = { file: 'v.ttf', family: 'Variable', bytes: await variableFont('ب') };
    const { fonts } = await pageFonts(smallText('## One\n\nThe letter ب.\n'), [font]);
    expect(fonts[0]?.rule('v.woff2')).toContain('font-weight:400 700;');
    const { wght, ...others } = openFont(
      await toSfnt(fonts[0]?.content ?? Buffer.from('')),
    ).getAxisInfos();
    expect([wght?.min, wght?.max]).toEqual([400, 700]);
    expect(others).toEqual({});
  });

  it('cover the letters of the interface in the language of the text', async () => {
    const arabic = smallText('## One\n\nWords.\n', { lang: 'ar' });
    const font = { file: 'v.ttf', family: 'Variable', bytes: await variableFont('ب') };
    expect((await pageFonts(arabic, [font])).fonts).toHaveLength(1);
  });
});
