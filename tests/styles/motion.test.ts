import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sheets } from './palette.ts';

/** All declarations that animate or scroll, with the rules and queries around them. */
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

it('With reduced motion nothing moves; marks disappear in one step', () => {
  expect(moving.length).toBeGreaterThan(0);
  const asked = moving.filter(
    ({ within }) => !within.includes('prefers-reduced-motion: no-preference'),
  );
  expect(asked.map(({ name, declared }) => `${name}: ${declared}`)).toEqual([
    'marks: animation: tint 4s ease-out forwards',
    // With reduced motion the tint disappears in one step.
    'marks: animation-timing-function: step-end',
    'marks: animation: arrived 4s step-end forwards',
    // A note at the foot of the window, where script does not run, is opaque.
    'notes: animation: none',
    // Where script does not run, a message takes the place of the search after five seconds.
    'unavailable: animation: unavailable 0s step-end 5s both',
    'unavailable: animation: unavailable 0s step-end 5s reverse both',
  ]);
});

it('Transitions take at most 0.2 s; only the tint fades longer', () => {
  for (const { declared } of moving.filter((one) => !/step-end|tint/.test(one.declared)))
    for (const [, seconds] of declared.matchAll(/([\d.]+)s\b/g))
      expect(Number(seconds), declared).toBeLessThanOrEqual(0.2);
});

it('No script scrolls smoothly, animates elements or intercepts scrolling', () => {
  const taken = globSync('src/{client,components,layouts,pages,exports}/**/*.{ts,astro}').filter(
    (file) =>
      /behavior: '(?:smooth|auto)'|\.animate\(|'(?:wheel|touchmove|mousewheel)'|startViewTransition/.test(
        readFileSync(file, 'utf8'),
      ),
  );
  expect(taken).toEqual([]);
});
