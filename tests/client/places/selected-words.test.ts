import { describe, expect, it, vi } from 'vitest';

vi.stubGlobal('document', { documentElement: { lang: 'en' } });
const { wholeWords } = await import('../../../src/client/places/selected-words.ts');

const text = 'The “first” bee hums. ';
const taken = (from: number, to: number): string | undefined => {
  const span = wholeWords(text, from, to);
  return span && text.slice(span.start, span.end);
};

describe('Selected words', () => {
  it('are extended to whole words', () => {
    expect(taken(6, 13)).toBe('first” bee');
    expect(taken(7, 9)).toBe('first');
  });

  it('are trimmed of white space but keep selected punctuation', () => {
    expect(taken(3, 12)).toBe('“first”');
    expect(taken(15, 22)).toBe('hums.');
    expect(taken(15, 99)).toBe('hums.');
  });

  it('are undefined if no word is selected', () => {
    expect(taken(10, 12)).toBeUndefined();
    expect(taken(5, 5)).toBeUndefined();
  });
});
