import { type Depth, depths, usualDepth } from '../../edition/depth.ts';

/** What a reader may set: the one table that the dialog, the storage and the first paint are made of. */

/** A choice among words; one between `off` and `on` is a switch. */
interface Choice {
  readonly name: string;
  readonly among: readonly string[];
  /** What holds until the reader chooses. */
  readonly usual: string;
}

/** A measure of the page, in per cent of how it is designed. */
interface Degree {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** What 100 per cent is in the unit that readers know; of the text size, what the window makes it. */
  readonly usualAmount?: number;
}

/** All settings, in the order in which they are offered. A word or a percentage outside them is none. */
export const settings = [
  { name: 'theme', among: ['system', 'light', 'sepia', 'dark'], usual: 'system' },
  { name: 'depth', among: depths, usual: usualDepth },
  { name: 'size', min: 80, max: 200, step: 10 },
  { name: 'leading', min: 80, max: 140, step: 10, usualAmount: 1.55 },
  { name: 'width', min: 60, max: 140, step: 10, usualAmount: 66 },
  { name: 'numbers', among: ['hover', 'always'], usual: 'hover' },
  { name: 'marginNotes', among: ['off', 'on'], usual: 'on' },
  { name: 'authorPreviews', among: ['off', 'on'], usual: 'on' },
  { name: 'editorPreviews', among: ['off', 'on'], usual: 'off' },
  { name: 'selectionBar', among: ['off', 'on'], usual: 'on' },
  { name: 'keys', among: ['off', 'on'], usual: 'on' },
] as const satisfies readonly (Choice | Degree)[];

export type Setting = (typeof settings)[number];
export type SettingName = Setting['name'];

/** What a reader has set otherwise than usual; empty for one who has set nothing. */
export type Chosen = ReadonlyMap<SettingName, string | number>;

/** More characters than settings can have; what is longer is somebody's mischief and not parsed. */
const longest = 2000;

/** The depths that settings stored by former editions of this site mean. */
const formerDepths: ReadonlyMap<unknown, Depth> = new Map([
  ['none', 'plain'],
  ['few', 'essential'],
  ['all', 'full'],
]);

/** What holds while nothing is chosen: a word, or 100 per cent. */
export const usualOf = (setting: Setting): string | number =>
  'among' in setting ? setting.usual : 100;

/**
 * How much a percentage of a measure is in the unit that readers know: pixels, times the size of the
 * letters, letters in a line. `usual` is what 100 per cent is.
 */
export const amountOf = (percent: number, usual: number): string =>
  String(usual < 10 ? Math.round(usual * percent) / 100 : Math.round((usual * percent) / 100));

/** The choice that a set of values makes: those that the table allows and that are not usual. */
export function choose(chosenFor: (setting: Setting) => unknown): Chosen {
  const chosen = new Map<SettingName, string | number>();
  for (const setting of settings) {
    const value = chosenFor(setting);
    if (allows(setting, value) && value !== usualOf(setting)) chosen.set(setting.name, value);
  }
  return chosen;
}

/** Reads what was stored. Whatever is not a setting is passed over, be it all of it. */
export function parseSettings(stored: string | null): Chosen {
  const data = stored && stored.length <= longest ? fromJson(stored) : undefined;
  const values = new Map(typeof data === 'object' && data ? Object.entries(data) : []);
  const former = formerDepths.get(values.get('annotations'));
  return choose(({ name }) => values.get(name) ?? (name === 'depth' ? former : undefined));
}

/** Writes what is chosen as it is stored; nothing where nothing is. */
export const formatSettings = (chosen: Chosen): string | undefined =>
  chosen.size > 0 ? JSON.stringify(Object.fromEntries(chosen)) : undefined;

function allows(setting: Choice | Degree, value: unknown): value is string | number {
  if ('among' in setting) return setting.among.some((word) => word === value);
  const { min, max, step } = setting;
  return typeof value === 'number' && value >= min && value <= max && (value - min) % step === 0;
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
