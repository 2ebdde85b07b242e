import { type Depth, depths, usualDepth } from '../../edition/depth.ts';

/** A setting with named values; if these are `off` and `on`, it is a switch. */
interface Choice {
  readonly name: string;
  readonly among: readonly string[];
  /** The default. */
  readonly usual: string;
}

/** A setting that scales a property of the page, in per cent of its default. */
interface Degree {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /**
   * The amount at 100 per cent, in the unit shown to readers; undefined for the text size, whose
   * default depends on the window.
   */
  readonly usualAmount?: number;
}

/** All settings, in the order of the dialog. Other values are invalid. */
export const settings = [
  { name: 'theme', among: ['system', 'light', 'sepia', 'dark'], usual: 'system' },
  { name: 'depth', among: depths, usual: usualDepth },
  { name: 'asSource', among: ['off', 'on'], usual: 'off' },
  { name: 'size', min: 80, max: 200, step: 10 },
  { name: 'leading', min: 80, max: 140, step: 10, usualAmount: 1.55 },
  { name: 'width', min: 60, max: 140, step: 10, usualAmount: 66 },
  { name: 'numbers', among: ['hover', 'always'], usual: 'hover' },
  { name: 'marginNotes', among: ['off', 'on'], usual: 'on' },
  { name: 'authorPreviews', among: ['off', 'on'], usual: 'on' },
  { name: 'editorPreviews', among: ['off', 'on'], usual: 'off' },
  { name: 'selectionBar', among: ['off', 'on'], usual: 'on' },
  { name: 'highlights', among: ['off', 'on'], usual: 'on' },
  { name: 'keys', among: ['off', 'on'], usual: 'on' },
] as const satisfies readonly (Choice | Degree)[];

export type Setting = (typeof settings)[number];
type SettingName = Setting['name'];

/** The settings that differ from the defaults. */
export type Chosen = ReadonlyMap<SettingName, string | number>;

/** Maximum length of stored settings, in characters; no valid ones are as long. */
const longest = 2000;

/** The depths for values stored by earlier versions of the site. */
const formerDepths: ReadonlyMap<unknown, Depth> = new Map([
  ['none', 'plain'],
  ['few', 'essential'],
  ['all', 'full'],
]);

/** The default of a setting: a word, or 100 per cent. */
export const usualOf = (setting: Setting): string | number =>
  'among' in setting ? setting.usual : 100;

/**
 * Converts a percentage to the unit shown to readers: pixels, line height, characters per line.
 * `usual` is the amount at 100 per cent.
 */
export const amountOf = (percent: number, usual: number): string =>
  String(usual < 10 ? Math.round(usual * percent) / 100 : Math.round((usual * percent) / 100));

/** Collects the valid values that differ from the defaults. */
export function choose(chosenFor: (setting: Setting) => unknown): Chosen {
  const chosen = new Map<SettingName, string | number>();
  for (const setting of settings) {
    const value = chosenFor(setting);
    if (allows(setting, value) && value !== usualOf(setting)) chosen.set(setting.name, value);
  }
  return chosen;
}

/** Parses stored settings, ignoring everything invalid. */
export function parseSettings(stored: string | null): Chosen {
  const data = stored && stored.length <= longest ? fromJson(stored) : undefined;
  const values = new Map(typeof data === 'object' && data ? Object.entries(data) : []);
  const former = formerDepths.get(values.get('annotations'));
  return choose(({ name }) => values.get(name) ?? (name === 'depth' ? former : undefined));
}

/** Serialises settings for storage; undefined if all are defaults. */
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
