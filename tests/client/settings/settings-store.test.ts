import { afterEach, expect, it, vi } from 'vitest';
import { parseSettings } from '../../../src/client/settings/settings.ts';
import {
  placeKey,
  saveSettings,
  settingsKey,
} from '../../../src/client/settings/settings-store.ts';
import { fakeStorage } from '../fake-storage.ts';

afterEach(() => vi.unstubAllGlobals());

const dark = parseSettings('{"theme":"dark"}');

it('Settings are stored under the key of the site', () => {
  const kept = fakeStorage();
  expect(saveSettings(settingsKey('/'), dark)).toBe(true);
  expect([...kept]).toEqual([['/:settings:v1', '{"theme":"dark"}']]);
});

it('Default settings are not stored', () => {
  const kept = fakeStorage();
  saveSettings('key', dark);
  expect(saveSettings('key', new Map())).toBe(true);
  expect(kept.size).toBe(0);
});

it('Full, blocked or missing storage is reported, and throws nothing', () => {
  fakeStorage(true);
  expect(saveSettings('key', dark)).toBe(false);
  vi.stubGlobal('localStorage', undefined);
  expect(saveSettings('key', dark)).toBe(false);
});

it('Two sites on one host, and two texts of a site, have separate keys', () => {
  expect(new Set([settingsKey('/'), settingsKey('/a/'), settingsKey('/b/')]).size).toBe(3);
  expect(placeKey('/a/', 'essay')).toBe('/a/:place:essay');
});
