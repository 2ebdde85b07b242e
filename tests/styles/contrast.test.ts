import { describe, expect, it } from 'vitest';
import { contrast, mix, paletteOf, themes } from './palette.ts';

/** What is read, and every ground that it may stand on. */
const read = [
  ['ink', 'paper'],
  ['ink', 'raised'],
  ['ink', 'mark'],
  ['quiet', 'paper'],
  ['quiet', 'raised'],
  ['accent', 'paper'],
  ['accent', 'raised'],
] as const;

/** What is seen but not read, or read for a moment: lines of controls, links in what is marked. */
const seen = [
  ['quiet', 'paper'],
  ['accent', 'mark'],
  ['paper', 'accent'],
] as const;

describe.each(themes)('In the theme “%s”', (theme) => {
  const colour = paletteOf(theme);

  it.each(read)('%s is read on %s at 7:1', (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(7);
  });

  it.each(seen)('%s stands out from %s at 4.5:1', (line, ground) => {
    expect(contrast(colour(line), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it('shows the line under annotated words at 3:1', () => {
    const line = mix(colour('ink'), colour('paper'), 0.6);
    expect(contrast(line, colour('paper'))).toBeGreaterThanOrEqual(3);
  });
});
