import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  drawHits,
  plainWords,
  type ResultContext,
  summary,
} from '../../../src/client/search/search-results.ts';
import type { Passage, Scope } from '../../../src/edition/model.ts';
import { fill } from '../../../src/i18n/fill.ts';
import { find } from '../../../src/search/find.ts';
import { questionOf } from '../../../src/search/question.ts';
import { openPage } from '../open-page.ts';

const words: Readonly<Record<string, string>> = {
  text: '{n} in the text',
  notes: '{n} in the notes',
  headnote: '{n} in the headnote',
  editor: '{n} in the annotations',
  none: 'No match for “{q}” in {where}.',
  empty: 'Type a word.',
  apart: 'Words apart.',
  cut: 'Only the first 200 characters.',
};
const context: ResultContext = {
  say: (name, values = {}) => fill(words[name] ?? '', values),
  count: (n) => (n === 1 ? '1 match' : `${n} matches`),
  title: (section) => `Section ${section}`,
  words: plainWords,
  to: ({ id }) => `#${id}`,
};
const passage = (id: string, section: string, text: string, scope: Scope = 'text'): Passage => ({
  id,
  section,
  scope,
  label: `¶ ${id.slice(1)}`,
  text,
});
const passages = [
  passage('p1', 'a', 'A bee and a bee'),
  passage('p2', 'a', 'No insect'),
  passage('p3', 'b', 'The last bee, a <b>bold</b> one'),
  passage('n1', 'notes', 'A bee in a note', 'notes'),
  passage('e1', 'e1', 'A bee of the editor', 'editor'),
];
const answer = (typed: string, scope = '') => {
  const question = questionOf(typed, scope);
  return { question, found: find(passages, question.query, question.chosen) };
};
const said = (typed: string, scope = ''): string => {
  const { question, found } = answer(typed, scope);
  return summary(found, question, context);
};

describe('The summary of results', () => {
  it.each([
    ['bee', '', '4 matches: 3 in the text, 1 in the notes · 1 in the annotations'],
    ['insect', '', '1 in the text'],
    ['bee', 'notes', '1 in the notes · 3 in the text · 1 in the annotations'],
    ['wasp', 'notes', 'No match for “wasp” in in the notes.'],
    ['', '', 'Type a word.'],
    ['last bold', '', '2 in the text. Words apart.'],
  ])('of %j in %j says where they are', (typed, scope, sentence) => {
    expect(said(typed, scope)).toBe(sentence);
  });

  it('says which part of a long query was ignored', () => {
    expect(said('bee '.repeat(100))).toContain('Only the first 200 characters.');
  });
});

describe('The list of results', () => {
  let list: Element;
  beforeEach(() => {
    const page = openPage('<div></div>');
    list = page.querySelector('div') ?? page.body;
  });
  afterEach(() => vi.unstubAllGlobals());
  const draw = (typed: string, nth = 0): number =>
    [...drawHits(list, answer(typed).found.hits, context, nth)].length;

  it('has a heading with a count for each section, in reading order', () => {
    draw('bee');
    expect([...list.querySelectorAll('h3')].map(({ textContent }) => textContent)).toEqual([
      'Section a 2 matches',
      'Section b 1 match',
      'Section notes 1 match',
    ]);
  });

  it('links to each passage, with the number of its first match', () => {
    draw('bee');
    const links = [...list.querySelectorAll<HTMLElement>('li a')];
    expect(links.map((link) => [link.getAttribute('href'), link.dataset['nth']])).toEqual([
      ['#p1', '0'],
      ['#p3', '2'],
      ['#n1', '3'],
    ]);
  });

  it('continues the numbering of earlier results', () => {
    draw('bee', 7);
    expect(list.querySelector<HTMLElement>('li a')?.dataset['nth']).toBe('7');
  });

  it('marks each match, and escapes markup', () => {
    draw('bee');
    expect(list.querySelectorAll('mark')).toHaveLength(4);
    expect(list.querySelectorAll('b')).toHaveLength(0);
    expect(list.textContent).toContain('<b>bold</b>');
  });

  it('is rendered one passage at a time', () => {
    expect(draw('bee')).toBe(3);
  });
});
