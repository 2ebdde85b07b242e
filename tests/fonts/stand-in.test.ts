import { readFileSync } from 'node:fs';
import { type Face, Feature, Font, Buffer as ShapingBuffer, shape, Variation } from 'harfbuzzjs';
import { expect, it } from 'vitest';
import { faces } from '../../src/fonts/faces.ts';
import { openFont } from '../../src/fonts/font-file.ts';
import { toSfnt } from '../../src/fonts/woff2.ts';

/** Letters in proportion to their frequency in English. */
const letters = 'aaabcdeeeefghiijklmnnoopqrrssttuvwxyz      ';
const titles =
  'On the Origin of Species The Condition of the Working Class in England A Vindication of the Rights of Woman What Is Property The Souls of Black Folk Civil Disobedience A Room of Ones Own The Wealth of Nations Common Sense On Liberty The Federalist Papers Reflections on the Revolution in France The Prince Politics as a Vocation';

const css = readFileSync(new URL('../../src/styles/stand-in.css', import.meta.url), 'utf8');

async function open(name: string): Promise<Face> {
  const file = faces.find((face) => face.name === name)?.source('latin') ?? '';
  return openFont(await toSfnt(readFileSync(file)));
}

/** The mean width of a text's characters without kerning, in em. */
function widthOf(
  face: Face,
  text: string,
  variations: readonly Variation[] = [],
  features: readonly string[] = [],
): number {
  const font = new Font(face);
  font.setVariations([...variations]);
  const buffer = new ShapingBuffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(
    font,
    buffer,
    ['-kern', '-liga', ...features].flatMap((feature) => Feature.fromString(feature) ?? []),
  );
  const width = buffer.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0);
  return width / text.length / face.upem;
}

/** Expects a fallback to be adjusted in width, and to have the ascent and descent of a face. */
function expectRule(family: string, adjust: number, face: Face): void {
  const { ascender, descender } = new Font(face).hExtents();
  const percent = (n: number): string => `${Math.round(n * 1000) / 10}%`;
  const rule = new RegExp(`font-family: ${family};\\n  src: [^;]+;\\n(.*)\\n(.*)\\n(.*)`).exec(css);
  expect(rule?.slice(1), family).toEqual([
    `  size-adjust: ${percent(adjust)};`,
    `  ascent-override: ${percent(ascender / face.upem / adjust)};`,
    `  descent-override: ${percent(-descender / face.upem / adjust)};`,
  ]);
}

/* The widths of system fonts are those of the same texts in them, without kerning; Georgia's those
   of Gelasio, which has the same widths: https://github.com/SorkinType/Gelasio */

it('The fallback fonts of the sans have its width, ascent and descent', async () => {
  const sans = await open('sans');
  const width = widthOf(sans, letters, [new Variation('wght', 400)]);
  // Arial has 0.4563 and Roboto 0.458.
  expectRule('a', width / 0.4572, sans);
  expectRule('p', width / 0.4801, sans);
});

it('The fallback fonts of titles have the width of titles in the display cut', async () => {
  const display = await open('display');
  const width = widthOf(display, titles, [new Variation('opsz', 60), new Variation('wght', 400)]);
  expectRule('h', width / 0.4562, display);
  expectRule('m', width / 0.4878, display);
  expectRule('q', width / 0.4733, display);
});

it('The fallback fonts of opening words have the width of small capitals', async () => {
  const serif = await open('serif');
  const width = widthOf(serif, letters, [], ['smcp']);
  expectRule('x', width / 0.4533, serif);
  expectRule('y', width / 0.4972, serif);
  expectRule('z', width / 0.4801, serif);
});
