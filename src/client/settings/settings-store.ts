import { withBase } from '../../edition/addresses.ts';
import { type Chosen, formatSettings } from './settings.ts';

/** The storage key of the settings of the site with this base. */
export const settingsKey = (base: string): string => `${withBase(base, '')}:settings:v1`;

/** The storage key of the reading position in a text. */
export const placeKey = (base: string, text: string): string =>
  `${withBase(base, '')}:place:${text}`;

/** Stores settings; returns whether that succeeded, because storage may be blocked or full. */
export function saveSettings(key: string, chosen: Chosen): boolean {
  try {
    const text = formatSettings(chosen);
    if (text === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
