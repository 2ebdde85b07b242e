import { afterEach, expect, it, vi } from 'vitest';
import { countKey, storeCount } from '../../../src/client/highlights/highlight-count.ts';
import { tombstone } from '../../../src/highlights/tombstone.ts';
import { marked } from '../../highlights/some-highlights.ts';
import { fakeStorage } from '../fake-storage.ts';

afterEach(() => vi.unstubAllGlobals());

const one = marked('republic');
const deleted = tombstone(one, '2026-02-01T00:00:00.000Z');

it('The number of highlights in a text leaves out the deleted ones', () => {
  const kept = fakeStorage();
  storeCount('bees', [one, { ...one, id: 'another' }, deleted]);
  expect([...kept]).toEqual([[countKey('bees'), '2']]);
});

it('If all highlights are deleted, nothing is stored', () => {
  const kept = fakeStorage();
  storeCount('bees', [one]);
  storeCount('bees', [deleted]);
  expect(kept.size).toBe(0);
});

it('Full storage throws nothing', () => {
  const kept = fakeStorage(true);
  expect(() => storeCount('bees', [one])).not.toThrow();
  expect(kept.size).toBe(0);
});
