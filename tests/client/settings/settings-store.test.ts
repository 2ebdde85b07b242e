import { afterEach, expect, it, vi } from 'vitest';
import { parseSettings } from '../../../src/client/settings/settings.ts';
import {
  placeKey,
  saveSettings,
  settingsKey,
} from '../../../src/client/settings/settings-store.ts';

afterEach(() => vi.unstubAllGlobals());

/** A storage that can be full. */
function storage(isFull = false): Map<string, string> {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    setItem: (key: string, value: string) => {
      if (isFull) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key: string) => kept.delete(key),
  });
  return kept;
}
const dark = parseSettings('{"theme":"dark"}');

it('What is chosen is stored under the key of the site', () => {
  const kept = storage();
  expect(saveSettings(settingsKey('/'), dark)).toBe(true);
  expect([...kept]).toEqual([['/:settings:v1', '{"theme":"dark"}']]);
});

it('Nothing is stored where all is as usual', () => {
  const kept = storage();
  saveSettings('key', dark);
  expect(saveSettings('key', new Map())).toBe(true);
  expect(kept.size).toBe(0);
});

it('A storage that is full, refused or missing is no error, and is said', () => {
  storage(true);
  expect(saveSettings('key', dark)).toBe(false);
  vi.stubGlobal('localStorage', undefined);
  expect(saveSettings('key', dark)).toBe(false);
});

it('Two sites on one host, and two texts of a site, keep apart', () => {
  expect(new Set([settingsKey('/'), settingsKey('/a/'), settingsKey('/b/')]).size).toBe(3);
  expect(placeKey('/a/', 'essay')).toBe('/a/:place:essay');
});
