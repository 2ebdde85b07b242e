import { describe, expect, it } from 'vitest';
import { contrast, paletteOf, sheets, themes } from './palette.ts';

/** What a style sheet gives as the value of a property; throws if it gives none. */
function valueIn(sheet: string, property: RegExp): string {
  const [, value] = property.exec(sheets.get(sheet) ?? '') ?? [];
  if (!value) throw new Error(`${sheet}.css has no ${property}`);
  return value;
}

/** What text stands on, by what it is called here. */
const grounds = {
  paper: 'paper',
  'a card': 'raised',
  'a match': 'mark',
  // The tint at its strongest, on the page.
  'the paragraph that a link led to': valueIn('marks', /background: (color-mix\([^;]+);/).replace(
    'transparent',
    'var(--paper)',
  ),
  'a result under the mouse': 'hover',
} as const;

/** What is read, and on what. */
const read = [
  ['ink', Object.keys(grounds)],
  ['quiet', ['paper', 'a card', 'the paragraph that a link led to', 'a result under the mouse']],
  ['accent', ['paper', 'a card', 'the paragraph that a link led to']],
] as const;

/** What is seen but not read: borders of controls, the ring around what has the focus, signs. */
const seen = [
  ['quiet', ['paper', 'a card']],
  ['accent', Object.keys(grounds)],
] as const;

const pairs = (of: readonly (readonly [string, readonly string[]])[]) =>
  of.flatMap(([colour, all]) => all.map((ground) => [colour, ground] as const));

const groundOf = (name: string): string => new Map(Object.entries(grounds)).get(name) ?? '';

describe.each(themes)('In the theme “%s”', (theme) => {
  const colour = paletteOf(theme);

  it.each(pairs(read))('%s is read on %s at 7:1', (text, ground) => {
    expect(contrast(colour(text), colour(groundOf(ground)))).toBeGreaterThanOrEqual(7);
  });

  it('the match that one is at is read at 7:1, and selected words too', () => {
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

  it.each(pairs(seen))('%s stands out from %s at 4.5:1', (line, ground) => {
    expect(contrast(colour(line), colour(groundOf(ground)))).toBeGreaterThanOrEqual(4.5);
  });

  it('a match is told from the words around it by its ground', () => {
    expect(contrast(colour('mark'), colour('paper'))).toBeGreaterThan(1.15);
  });

  it('the line under annotated words is seen at 3:1', () => {
    const line = valueIn('marks', /text-decoration-color: (color-mix\([^;]+);/);
    expect(contrast(colour(line), colour('paper'))).toBeGreaterThanOrEqual(3);
  });
});

describe('No colour is used but those', () => {
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

  it('for what is read', () => {
    const known = /^(?:var\(--(?:ink|quiet|accent|paper)\)|inherit|currentcolor)$/;
    const others = declared.filter(
      ({ property, value }) => property === 'color' && !known.test(value),
    );
    expect(others).toEqual([]);
    // On what is dark where the page is light, and only there.
    const turned = declared.filter(
      ({ property, value }) => property === 'color' && /paper/.test(value),
    );
    expect(turned.map(({ name }) => name)).toEqual(['depth', 'search']);
  });

  it('for what it stands on', () => {
    const known =
      /^(?:var\(--(?:paper|raised|hover|mark)\)|none|inherit|linear-gradient\(var\(--tick\).*)$/;
    const others = declared.filter(
      ({ property, value }) => property.startsWith('background') && !known.test(value),
    );
    expect(others.map(({ name, value }) => `${name}: ${value}`)).toEqual([
      // No words stand on these: the dial of depth, the ornament and the borders of the end page.
      'depth: var(--ink)',
      'end: var(--accent)',
      'end: var(--rule)',
      // What is cut short in the margin fades into the page.
      'margin-notes: linear-gradient(to right, transparent, var(--paper) 1.5em)',
      'margin-notes: linear-gradient(to left, transparent, var(--paper) 1.5em)',
      'marks: color-mix(in srgb, var(--mark) 50%, transparent)',
      'search: var(--accent)',
      // The swatches of the themes.
      'settings: linear-gradient(to right, #fffdf8 50%, #181715 0)',
      'settings: #fffdf8',
      'settings: #f5ecd9',
      'settings: #181715',
    ]);
  });

  it('for the ring around what has the focus', () => {
    const rings = declared.filter(
      ({ property, value }) => property === 'outline' && value !== 'none',
    );
    expect([...new Set(rings.map(({ value }) => value))]).toEqual(['0.15rem solid var(--accent)']);
  });
});
