import { withBase } from '../../edition/addresses.ts';
import { type Chosen, formatSettings } from './settings.ts';

/** The key under which a browser keeps the settings of the site with this base. */
export const settingsKey = (base: string): string => `${withBase(base, '')}:settings:v1`;

/** The key under which it keeps the place in a text that a reader was at. */
export const placeKey = (base: string, text: string): string =>
  `${withBase(base, '')}:place:${text}`;

/** Keeps what is chosen for the next visit; says whether it could be, for storage may be refused or full. */
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
