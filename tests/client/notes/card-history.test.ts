import { expect, it } from 'vitest';
import { CardHistory } from '../../../src/client/notes/card-history.ts';

it('A note opened from the text has no way back', () => {
  expect(new CardHistory().back).toBeUndefined();
});

it('Going back retraces the notes that were followed', () => {
  const history = new CardHistory();
  history.leave('#fn-1');
  history.leave('#ed-word');
  expect(history.back).toBe('#ed-word');
  expect(history.goBack()).toBe('#ed-word');
  expect(history.back).toBe('#fn-1');
  expect(history.goBack()).toBe('#fn-1');
  expect(history.back).toBeUndefined();
});

it('Moving to the previous or next note clears the history', () => {
  const history = new CardHistory();
  history.leave('#fn-1');
  history.clear();
  expect(history.back).toBeUndefined();
  expect(history.goBack()).toBe('');
});
