import { describe, expect, it } from 'vitest';
import { innerMarks, outerMarks, quotable, withMarks } from '../../src/edition/quotation-marks.ts';

describe('Quotation marks within a quotation', () => {
  it.each([
    ['en', 'the “classic” type', 'the ‘classic’ type'],
    ['en', 'a “sect ‘of’ sects” here', 'a ‘sect “of” sects’ here'],
    ['en', 'it doesn’t “move” at all', 'it doesn’t ‘move’ at all'],
    ['en', 'the term ‘sect’ itself', 'the term ‘sect’ itself'],
    ['en', 'a “new ‘workers’ party’ now”', 'a ‘new “workers’ party” now’'],
    ['en-GB', 'said "so" twice', 'said ‘so’ twice'],
    ['de', 'das „so ‚genannte‘ Wort“ hier', 'das ‚so „genannte“ Wort‘ hier'],
    ['de', 'das »Wort« hier', 'das ‚Wort‘ hier'],
    ['fr', 'le «\u00a0mot\u00a0» dit', 'le “mot” dit'],
    ['fr', 'il dit «\u00a0le “mot” dit\u00a0»', 'il dit “le «\u00a0mot\u00a0» dit”'],
    ['ru', 'это «слово „тут“ вот»', 'это „слово «тут» вот“'],
    ['ja', '「はい『いいえ』」', '『はい「いいえ」』'],
    ['sv', 'ett ”ord” här', 'ett ’ord’ här'],
    ['tlh', 'a “b” c', 'a ‘b’ c'],
  ])('change in %s: %s', (lang, before, after) => {
    expect(quotable(before, lang)).toBe(after);
  });

  it('change if only one of a pair is quoted', () => {
    expect(quotable('of it,” he said', 'en')).toBe('of it,’ he said');
    expect(quotable('he said, “of it', 'en')).toBe('he said, ‘of it');
  });

  it('are not confused with apostrophes', () => {
    const plain = 'Marx’s workers’ party, rock ’n’ roll, the Sixties’ end';
    expect(quotable(plain, 'en')).toBe(plain);
  });

  it('change in parts of a text as in the whole', () => {
    const marks = innerMarks('a “b c” d', 'en');
    expect(withMarks('a “b', marks, 0) + withMarks(' c” d', marks, 4)).toBe('a ‘b c’ d');
  });

  it('belong inside the outer marks of the language', () => {
    expect([outerMarks('de').open, outerMarks('fr').close]).toEqual(['„', '\u00a0»']);
  });
});
