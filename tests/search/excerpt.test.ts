import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold, matches } from '../../src/edition/match.ts';
import { excerpt } from '../../src/search/excerpt.ts';

const shown = (text: string, term: string): string =>
  excerpt(text, matches(fold(text), term))
    .map(({ gap = '', start, end, marked }) => {
      const words = text.slice(start, end);
      return gap + (marked ? `[${words}]` : words);
    })
    .join('')
    .trim();

it('A short passage is shown whole', () => {
  expect(shown('One sect, two sects, one sect.', 'sect')).toBe(
    'One [sect], two sects, one [sect].',
  );
});

it('A long passage is cut between words, with an ellipsis', () => {
  const words = 'word '.repeat(40);
  expect(shown(`${words}sect ${words}`, 'sect')).toBe(
    `… ${'word '.repeat(14)}[sect]${' word'.repeat(14)} …`,
  );
});

it('Markup in a passage stays text', () => {
  expect(shown('<b>sect</b>', 'sect')).toBe('<b>[sect]</b>');
});

it('Exactly the matches are marked, in any text', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 600, unit: fc.constantFrom('a', 'b', ' ', '\n', '-', 'é') }),
      (text) => {
        const ranges = matches(fold(text), 'a');
        const marked = excerpt(text, ranges).filter((piece) => piece.marked);
        expect(marked.map(({ start, end }) => text.slice(start, end))).toEqual(
          ranges.map(({ start, end }) => text.slice(start, end)),
        );
      },
    ),
  );
});
