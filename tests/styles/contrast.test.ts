import { describe, expect, it } from 'vitest';
import { contrast, paletteOf, sheets, themes } from './palette.ts';

/** The value of a property in a style sheet; throws if there is none. */
function valueIn(sheet: string, property: RegExp): string {
  const [, value] = property.exec(sheets.get(sheet) ?? '') ?? [];
  if (!value) throw new Error(`${sheet}.css has no ${property}`);
  return value;
}

/** The colours of what readers mark. */
const highlighted = Object.fromEntries(
  ['yellow', 'green', 'blue', 'pink', 'grey'].map((name) => [`words marked ${name}`, name]),
);

/** Custom properties of backgrounds, by description. */
const grounds = {
  paper: 'paper',
  'a card': 'raised',
  'a match': 'mark',
  // The tint at its strongest.
  'the target paragraph': valueIn('marks', /background: (color-mix\([^;]+);/).replace(
    'transparent',
    'var(--paper)',
  ),
  'a result under the mouse': 'hover',
  ...highlighted,
} as const;

/** Text colours, and the backgrounds that they are used on. */
const read = [
  ['ink', Object.keys(grounds)],
  ['quiet', ['paper', 'a card', 'the target paragraph', 'a result under the mouse']],
  ['accent', ['paper', 'a card', 'the target paragraph']],
] as const;

/** Colours of borders, focus rings and signs, which need less contrast than text. */
const seen = [
  ['quiet', ['paper', 'a card']],
  ['accent', Object.keys(grounds)],
] as const;

const pairs = (of: readonly (readonly [string, readonly string[]])[]) =>
  of.flatMap(([colour, all]) => all.map((ground) => [colour, ground] as const));

const groundOf = (name: string): string => new Map(Object.entries(grounds)).get(name) ?? '';

describe.each(themes)('In the theme “%s”', (theme) => {
  const colour = paletteOf(theme);

  it.each(pairs(read))('%s on %s has a contrast of 7:1', (text, ground) => {
    expect(contrast(colour(text), colour(groundOf(ground)))).toBeGreaterThanOrEqual(7);
  });

  it('the current match and selected words have a contrast of 7:1', () => {
    const search = sheets.get('search') ?? '';
    const [, ground = '', text = ''] =
      /search-current\) \{\s*background-color: var\(--(\w+)\);\s*color: var\(--(\w+)\)/.exec(
        search,
      ) ?? [];
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(7);
    const [, selected = '', words = ''] =
      /::selection \{\s*background: var\(--(\w+)\);\s*color: var\(--(\w+)\)/.exec(
        sheets.get('controls') ?? '',
      ) ?? [];
    expect(contrast(colour(words), colour(selected))).toBeGreaterThanOrEqual(7);
  });

  it.each(pairs(seen))('%s against %s has a contrast of 4.5:1', (line, ground) => {
    expect(contrast(colour(line), colour(groundOf(ground)))).toBeGreaterThanOrEqual(4.5);
  });

  it('the background of a match is visible', () => {
    expect(contrast(colour('mark'), colour('paper'))).toBeGreaterThan(1.15);
  });

  it('the line under annotated words has a contrast of 3:1', () => {
    const line = valueIn('marks', /text-decoration-color: (color-mix\([^;]+);/);
    expect(contrast(colour(line), colour('paper'))).toBeGreaterThanOrEqual(3);
  });
});

describe('Only these colours are used', () => {
  const declared = [...sheets]
    .filter(([name]) => name !== 'print')
    .flatMap(([name, css]) =>
      Array.from(
        css.matchAll(/[\s{](color|background(?:-color)?|outline): ([^;]+);/g),
        (found) => ({
          name,
          property: found[1] ?? '',
          value: found[2] ?? '',
        }),
      ),
    );

  it('for text', () => {
    // Labels without room are transparent.
    const known = /^(?:var\(--(?:ink|quiet|accent|paper)\)|inherit|currentcolor|transparent)$/;
    const others = declared.filter(
      ({ property, value }) => property === 'color' && !known.test(value),
    );
    expect(others).toEqual([]);
    // Inverted text: only on dark backgrounds of the light theme.
    const turned = declared.filter(
      ({ property, value }) => property === 'color' && /paper/.test(value),
    );
    expect(turned.map(({ name }) => name)).toEqual(['depth', 'search']);
  });

  it('for backgrounds', () => {
    // `--own` is the colour of a highlight: yellow, green, blue or pink.
    const known =
      /^(?:var\(--(?:paper|raised|hover|mark|yellow|green|blue|pink|grey|own)\)|none|transparent|inherit|linear-gradient\(var\(--accent\) 0 0\).*)$/;
    const others = declared.filter(
      ({ property, value }) => property.startsWith('background') && !known.test(value),
    );
    expect(others.map(({ name, value }) => `${name}: ${value}`)).toEqual([
      // Drawings are black on white in every theme.
      'blocks: #fff',
      // No text is set on these: the message about the depth is inverted; the others are ornaments
      // and borders.
      'depth: var(--ink)',
      'end: var(--accent)',
      'end: var(--rule)',
      // Truncated notes in the margin fade out.
      // The sign of a note.
      'highlights: var(--accent)',
      'margin-notes: linear-gradient(to right, transparent, var(--paper) 1.5em)',
      'margin-notes: linear-gradient(to left, transparent, var(--paper) 1.5em)',
      'marks: color-mix(in srgb, var(--mark) 50%, transparent)',
      // Below the number of a paragraph, as light as `--hover`.
      'place: color-mix(in srgb, var(--ink) 8%, transparent)',
      'search: var(--accent)',
      // The swatches of the themes.
      'settings: linear-gradient(to right, #fffdf8 50%, #181715 0)',
      'settings: #fffdf8',
      'settings: #f5ecd9',
      'settings: #181715',
    ]);
  });

  it('for focus rings', () => {
    const rings = declared.filter(
      ({ property, value }) => property === 'outline' && value !== 'none',
    );
    expect([...new Set(rings.map(({ value }) => value))]).toEqual(['0.15rem solid var(--accent)']);
  });
});
