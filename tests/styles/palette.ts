import { readdirSync, readFileSync } from 'node:fs';

/** Red, green and blue, each from 0 to 255. */
export type Colour = readonly [number, number, number];

/** The themes of a page, in normal and high contrast. */
export const themes = ['light', 'dark', 'sepia', 'light, more contrast', 'dark, more contrast'];

const folder = new URL('../../src/styles/', import.meta.url);

/** The style sheets by name, without rules for forced colours. */
export const sheets: ReadonlyMap<string, string> = new Map(
  readdirSync(folder).map((file) => [
    file.replace(/\.css$/, ''),
    readFileSync(new URL(file, folder), 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/@media \(forced-colors: active\) (\{(?:[^{}]|\{[^{}]*\})*\})/g, ''),
  ]),
);

const styles = ['tokens', 'highlights', 'colours'].map((name) => sheets.get(name)).join('\n');

/** A function that resolves colours of a theme: custom properties or CSS values. */
export function paletteOf(theme: string): (value: string) => Colour {
  const more = styles.indexOf('@media (prefers-contrast: more)');
  const blocks = [
    declarations(styles.slice(0, more), ':root'),
    ...(theme === 'sepia' ? [declarations(styles.slice(0, more), "[data-theme='sepia']")] : []),
    ...(theme.includes('more') ? [declarations(styles.slice(more), ':root:root')] : []),
  ];
  const values = new Map(blocks.flatMap((block) => [...block]));
  const side = theme.startsWith('dark') ? 1 : 0;
  const colour = (value: string): Colour => {
    const [, name, inside = ''] = /^([a-z-]+)\((.*)\)$/s.exec(value) ?? [];
    const parts = inside.split(/,(?![^(]*\))/).map((part) => part.trim());
    if (name === 'var') return colour(values.get(inside) ?? '');
    if (name === 'light-dark') return colour(parts[side] ?? '');
    if (name === 'color-mix') {
      const [, first = '', share = ''] = /^(.*) ([\d.]+)%$/.exec(parts[1] ?? '') ?? [];
      return mix(colour(first), colour(parts[2] ?? ''), Number(share) / 100);
    }
    // Transparent colours are laid over paper.
    return value === 'transparent' ? colour('var(--paper)') : fromHex(value);
  };
  return (value) => colour(/^[a-z]+$/.test(value) ? `var(--${value})` : value);
}

/** The contrast ratio of two colours according to WCAG 2, from 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Mixes two colours. */
const mix = (one: Colour, other: Colour, share: number): Colour => {
  const at = (i: 0 | 1 | 2): number => one[i] * share + other[i] * (1 - share);
  return [at(0), at(1), at(2)];
};

function declarations(css: string, selector: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const blocks = css.matchAll(/([^{}]+)\{([^{}]*)\}/g);
  for (const [, prelude = '', body = ''] of blocks) {
    if (!prelude.trim().endsWith(selector)) continue;
    for (const [, name = '', value = ''] of body.matchAll(/(--[a-z]+):\s*([^;]+);/g))
      found.set(name, value.replace(/\s+/g, ' ').trim());
  }
  return found;
}

function fromHex(hex: string): Colour {
  const digits = /^#([\da-f]{3}|[\da-f]{6})$/.exec(hex)?.[1];
  if (!digits) throw new Error(`“${hex}” is not a colour that this test can read.`);
  const long = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const at = (i: number): number => Number.parseInt(long.slice(i, i + 2), 16);
  return [at(0), at(2), at(4)];
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
