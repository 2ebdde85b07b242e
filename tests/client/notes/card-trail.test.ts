import { expect, it } from 'vitest';
import { CardTrail } from '../../../src/client/notes/card-trail.ts';

it('A note opened from the text has no way back', () => {
  expect(new CardTrail().back).toBeUndefined();
});

it('Going back retraces the notes that were followed', () => {
  const trail = new CardTrail();
  trail.leave('#fn-1');
  trail.leave('#ed-word');
  expect(trail.back).toBe('#ed-word');
  expect(trail.goBack()).toBe('#ed-word');
  expect(trail.back).toBe('#fn-1');
  expect(trail.goBack()).toBe('#fn-1');
  expect(trail.back).toBeUndefined();
});

it('Moving to the previous or next note clears the trail', () => {
  const trail = new CardTrail();
  trail.leave('#fn-1');
  trail.clear();
  expect(trail.back).toBeUndefined();
  expect(trail.goBack()).toBe('');
});
