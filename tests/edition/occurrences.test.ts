import { describe, expect, it } from 'vitest';
import type { Passage, Scope } from '../../src/edition/model.ts';
import { findNames, noteOccurrencesOf, occurrencesOf } from '../../src/edition/occurrences.ts';
import { essay } from '../essay/edition.ts';

const passage = (text: string, id = 'p1', scope: Scope = 'text'): Passage => ({
  id,
  scope,
  section: 'a-section',
  label: '',
  text,
});

/** The matched words of each name, in order. */
function found(passages: readonly Passage[], names: Readonly<Record<string, readonly string[]>>) {
  const entries = Object.entries(names).map(([id, forms]) => ({ id, forms }));
  return Object.fromEntries(
    [...findNames(passages, entries)].map(([id, occurrences]) => [
      id,
      occurrences.map(({ passage, range }) => passage.text.slice(range.start, range.end)),
    ]),
  );
}

describe('the occurrences of names', () => {
  it('are whole words, delimited by hyphens and apostrophes too', () => {
    const text = passage('Lenin’s Leninist neo-Lenin, not Leninism.');
    expect(found([text], { lenin: ['Lenin'] })).toEqual({ lenin: ['Lenin', 'Lenin'] });
  });

  it('begin with a capital if the form does', () => {
    const text = passage('The Guardian was no guardian.');
    expect(found([text], { guardian: ['Guardian'] })).toEqual({ guardian: ['Guardian'] });
  });

  it('go to the longest form of one name', () => {
    const text = passage('George Meany and Meany');
    expect(found([text], { meany: ['Meany', 'George Meany'] })).toEqual({
      meany: ['George Meany', 'Meany'],
    });
  });

  it('go to the longest name where names overlap', () => {
    const text = passage('The New Left of the Sixties, on the New Left');
    expect(
      found([text], { left: ['New Left'], collection: ['The New Left of the Sixties'] }),
    ).toEqual({ left: ['New Left'], collection: ['The New Left of the Sixties'] });
  });

  it('are in reading order, and empty for a name that is not found', () => {
    const passages = [passage('One B, one A.'), passage('B', 'fn-1', 'notes')];
    const occurrences = findNames(passages, [
      { id: 'b', forms: ['B'] },
      { id: 'c', forms: ['C'] },
    ]);
    expect(occurrences.get('b')?.map(({ passage, range }) => [passage.id, range.start])).toEqual([
      ['p1', 4],
      ['fn-1', 0],
    ]);
    expect(occurrences.get('c')).toEqual([]);
  });
});

describe('the names of the essay', () => {
  const edition = essay();
  const occurrences = occurrencesOf(edition);
  const at = (id: string): readonly string[] =>
    (occurrences.get(id) ?? []).map(({ passage }) => passage.id);

  it.each([
    // Counted by hand in the source: 9 of “Lenin” are the name itself; 2 of “Iskra” are “Iskraist”.
    ['lenin', 12],
    ['iskra', 8],
    ['marx', 9],
    ['engels', 2],
    ['guardian', 2],
    ['new-politics', 2],
    ['new-left-of-the-sixties', 1],
  ])('include %s %i times', (id, count) => {
    expect(at(id)).toHaveLength(count);
  });

  it('distinguish a book from the movement in its title', () => {
    expect(at('new-left-of-the-sixties')).toEqual(['fn-3']);
    expect(at('new-left').filter((id) => id === 'fn-3')).toHaveLength(1);
  });

  it('each occur in the text or, if marked so, only in notes', () => {
    const inNotes = noteOccurrencesOf(edition);
    for (const { id, named } of edition.names) {
      expect(at(id).length > 0, id).toBe(named === 'text');
      expect((inNotes.get(id) ?? []).length > 0, id).toBe(named === 'notes');
    }
  });
});
