import { afterEach, expect, it, vi } from 'vitest';
import {
  keepLastChange,
  readLastChange,
  removeLastChange,
} from '../../../src/client/highlights/last-change.ts';
import { marked } from '../../highlights/some-highlights.ts';
import { fakeStorage } from '../fake-storage.ts';

afterEach(() => vi.unstubAllGlobals());

const one = marked('republic');

it('The last change is kept for the next page until it is removed', () => {
  const kept = fakeStorage();
  keepLastChange(one);
  expect(readLastChange()).toEqual(one);
  removeLastChange();
  expect(kept.size).toBe(0);
  expect(readLastChange()).toBe(undefined);
});

it('A damaged value is no change', () => {
  const kept = fakeStorage();
  keepLastChange(one);
  for (const key of kept.keys()) kept.set(key, '{"id":');
  expect(readLastChange()).toBe(undefined);
});

it('Full storage throws nothing', () => {
  fakeStorage(true);
  expect(() => keepLastChange(one)).not.toThrow();
});
