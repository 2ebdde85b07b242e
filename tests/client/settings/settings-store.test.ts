import { afterEach, expect, it, vi } from 'vitest';
import { parseSettings } from '../../../src/client/settings/settings.ts';
import {
  placeKey,
  saveSettings,
  settingsKey,
} from '../../../src/client/settings/settings-store.ts';

afterEach(() => vi.unstubAllGlobals());

/** A fake storage that can be full. */
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

it('Settings are stored under the key of the site', () => {
  const kept = storage();
  expect(saveSettings(settingsKey('/'), dark)).toBe(true);
  expect([...kept]).toEqual([['/:settings:v1', '{"theme":"dark"}']]);
});

it('Default settings are not stored', () => {
  const kept = storage();
  saveSettings('key', dark);
  expect(saveSettings('key', new Map())).toBe(true);
  expect(kept.size).toBe(0);
});

it('Full, blocked or missing storage is reported, and throws nothing', () => {
  storage(true);
  expect(saveSettings('key', dark)).toBe(false);
  vi.stubGlobal('localStorage', undefined);
  expect(saveSettings('key', dark)).toBe(false);
});

it('Two sites on one host, and two texts of a site, have separate keys', () => {
  expect(new Set([settingsKey('/'), settingsKey('/a/'), settingsKey('/b/')]).size).toBe(3);
  expect(placeKey('/a/', 'essay')).toBe('/a/:place:essay');
});
