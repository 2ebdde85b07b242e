import { readFileSync } from 'node:fs';
import { Font, Variation } from 'harfbuzzjs';
import { expect, it } from 'vitest';
import { faces } from '../../src/fonts/faces.ts';
import { openFont } from '../../src/fonts/font-file.ts';
import { toSfnt } from '../../src/fonts/woff2.ts';

/** Letters in proportion to their frequency in English. */
const text = 'aaabcdeeeefghiijklmnnoopqrrssttuvwxyz      ';

/** System fonts: the mean width of those letters, and the descent, in em. */
const systems = [
  { family: 'a', width: 0.4563, descent: 0.2119 },
  { family: 'r', width: 0.45801, descent: 0.2441 },
  { family: 'p', width: 0.48013, descent: 0.293 },
];

it('The fallback fonts of the sans have its width and baseline', async () => {
  const css = readFileSync(new URL('../../src/styles/stand-in.css', import.meta.url), 'utf8');
  const file = faces.find(({ name }) => name === 'sans')?.source('latin') ?? '';
  const face = openFont(await toSfnt(readFileSync(file)));
  const font = new Font(face);
  font.setVariations([new Variation('wght', 400)]);
  const advances = Array.from(text, (character) =>
    font.glyphHAdvance(font.nominalGlyph(character.codePointAt(0) ?? 0) ?? 0),
  );
  const width = advances.reduce((sum, advance) => sum + advance, 0) / text.length / face.upem;
  const { ascender, descender } = font.hExtents();
  for (const { family, width: others, descent } of systems) {
    const adjust = width / others;
    // With equal line heights the baseline is this far below the top.
    const ascent = (ascender + descender) / face.upem / adjust + descent;
    const percent = (n: number): string => `${Math.round(n * 1000) / 10}%`;
    const rule = new RegExp(`font-family: ${family};\\n  src: [^;]+;\\n(.*)\\n(.*)`).exec(css);
    expect(rule?.slice(1), family).toEqual([
      `  size-adjust: ${percent(adjust)};`,
      `  ascent-override: ${percent(ascent)};`,
    ]);
  }
});
