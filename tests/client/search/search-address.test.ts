import { describe, expect, it } from 'vitest';
import { stateOf } from '../../../src/client/search/search-address.ts';

const at = (rest: string) => stateOf(`https://texts.example/essay/${rest}`);

describe('The address of a page', () => {
  it.each([
    ['', { query: '', scope: '', isList: false, place: '' }],
    ['#p33', { query: '', scope: '', isList: false, place: '' }],
    ['?q=word', { query: 'word', scope: '', isList: true, place: '' }],
    ['?q=word&in=notes', { query: 'word', scope: 'notes', isList: true, place: '' }],
    ['?q=word#p33', { query: 'word', scope: '', isList: false, place: 'p33' }],
    ['?q=word#مقدمة', { query: 'word', scope: '', isList: false, place: 'مقدمة' }],
    [
      '?q=two+words&in=names#p1',
      { query: 'two words', scope: 'names', isList: false, place: 'p1' },
    ],
    ['?q=&in=notes#p33', { query: '', scope: '', isList: false, place: '' }],
    ['?in=notes', { query: '', scope: '', isList: false, place: '' }],
  ])('%j means the text, the results, or a match', (rest, state) => {
    expect(at(rest)).toEqual(state);
  });

  it('is treated as text, whatever it contains', () => {
    expect(at('?q=%3Cimg%20src=x%3E')).toMatchObject({ query: '<img src=x>', isList: true });
    expect(at('?q=%E0%A4%A')).toMatchObject({ isList: true });
    expect(at('?q=word#%E0%A4%A')).toMatchObject({ place: '%E0%A4%A' });
    expect(at('?q=%00&in=__proto__')).toMatchObject({ query: '\0', scope: '__proto__' });
  });
});
