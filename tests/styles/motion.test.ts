import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sheets } from './palette.ts';

/** What moves, with the queries around it, in every style sheet. */
const moving = [...sheets].flatMap(([name, css]) => {
  const found: { readonly name: string; readonly within: string; readonly declared: string }[] = [];
  const within: string[] = [];
  for (const [, prelude = '', end = ''] of css.matchAll(/([^{};]*)([{};])/g)) {
    if (end === '{') within.push(prelude.trim());
    if (/^\s*(?:transition|animation|scroll-behavior|scroll-snap)/.test(prelude))
      found.push({ name, within: within.join(' '), declared: prelude.trim() });
    if (end === '}') within.pop();
  }
  return found;
});

it('Nothing moves that a reader wants still, but marks that are gone at once', () => {
  expect(moving.length).toBeGreaterThan(0);
  const asked = moving.filter(
    ({ within }) => !within.includes('prefers-reduced-motion: no-preference'),
  );
  expect(asked.map(({ name, declared }) => `${name}: ${declared}`)).toEqual([
    'marks: animation: tint 4s ease-out forwards',
    // This is what the tint does for a reader who wants less motion.
    'marks: animation-timing-function: step-end',
    'marks: animation: arrived 4s step-end forwards',
  ]);
});

it('What moves is over before one waits for it; a tint that fades keeps nobody waiting', () => {
  for (const { declared } of moving.filter((one) => !/step-end|tint/.test(one.declared)))
    for (const [, seconds] of declared.matchAll(/([\d.]+)s\b/g))
      expect(Number(seconds), declared).toBeLessThanOrEqual(0.2);
});

it('No script scrolls smoothly, moves things by itself or takes the scrolling of a reader', () => {
  const taken = globSync('src/{client,components,layouts,pages,exports}/**/*.{ts,astro}').filter(
    (file) =>
      /behavior: '(?:smooth|auto)'|\.animate\(|'(?:wheel|touchmove|mousewheel)'|startViewTransition/.test(
        readFileSync(file, 'utf8'),
      ),
  );
  expect(taken).toEqual([]);
});
