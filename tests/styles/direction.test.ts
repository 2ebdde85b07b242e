import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const sheets = [
  ...readdirSync('src/styles').map((name) => `src/styles/${name}`),
  'src/exports/files/single-page.css',
  'src/exports/epub/epub.css',
];

/** Values that are right in both directions. */
const symmetrical: readonly string[] = [
  // Measured by JavaScript.
  'inset: var(--top, 0) auto auto var(--left, 0)',
  // Centred.
  'inset: auto auto max(1rem, env(safe-area-inset-bottom)) 50%',
  'inset: 50% auto auto 50%',
  // Margins of paper, for which CSS has no start and end.
  'margin: 24mm 24mm 22mm 14mm',
];

const physical = /(?<![\w-])(?:(?:margin|padding|border|inset)-)?(?:left|right):/;
const aligned = /(?<![\w-])(?:float|text-align): (?:left|right)/;
const fourSides = /(?<![\w-])(?:inset|margin|padding): (.+)/;

/** Whether a declaration treats left and right differently. */
function isSided(declaration: string): boolean {
  let values = fourSides.exec(declaration)?.[1] ?? '';
  while (values.includes('(')) values = values.replace(/\([^()]*\)/g, '');
  const [, right, , left] = values.split(/\s+/);
  return (
    physical.test(declaration) ||
    aligned.test(declaration) ||
    (left !== undefined && left !== right)
  );
}

it.each(sheets)('%s places at the start and end, not at the left and right', (file) => {
  const css = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const declarations = css.split(/[;{}]/).map((part) => part.trim().replace(/\s+/g, ' '));
  expect(declarations.filter((one) => isSided(one) && !symmetrical.includes(one))).toEqual([]);
});
