import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applySettings, firstPaint } from '../../../src/client/settings/apply-settings.ts';
import {
  type Chosen,
  choose,
  formatSettings,
  parseSettings,
  settings,
  usualOf,
} from '../../../src/client/settings/settings.ts';
import { labelsFor } from '../../../src/i18n/labels.ts';
import { runs } from '../../fuzz.ts';

/** The parts of the root element that settings change. */
class Root {
  dataset: Record<string, string> = {};
  properties = new Map<string, string>();
  style = {
    setProperty: (name: string, value: unknown) => void this.properties.set(name, `${value}`),
  };
  removeAttribute(): void {
    this.properties.clear();
  }
  get marks() {
    return { words: { ...this.dataset }, factors: Object.fromEntries(this.properties) };
  }
}

/** Runs the first-paint script on a stored value; undefined if storage is blocked. */
function painted(stored: string | undefined): Root {
  const root = new Root();
  const localStorage = new Proxy<Record<string, string>>(
    {},
    {
      get: () => {
        if (stored === undefined) throw new Error('refused');
        return stored;
      },
    },
  );
  new Function('localStorage', 'document', firstPaint('/:settings:v1'))(localStorage, {
    documentElement: root,
  });
  return root;
}

const anyChoice: fc.Arbitrary<Chosen> = fc
  .tuple(
    ...settings.map((setting) =>
      'among' in setting
        ? fc.constantFrom<string | number>(...setting.among)
        : fc
            .integer({ min: 0, max: (setting.max - setting.min) / setting.step })
            .map((n): string | number => setting.min + n * setting.step),
    ),
  )
  .map((values) => choose(({ name }) => values[settings.findIndex((one) => one.name === name)]));

describe('A stored value', () => {
  it('restores the settings', () => {
    fc.assert(
      fc.property(anyChoice, (chosen) => {
        expect(parseSettings(formatSettings(chosen) ?? null)).toEqual(chosen);
      }),
    );
  });

  it('is empty for default settings', () => {
    expect(formatSettings(choose(usualOf))).toBeUndefined();
  });

  it.each([
    null,
    '',
    '{',
    'null',
    '"dark"',
    '[1]',
    '{"theme":"pink","size":"large","leading":1e9,"width":95.5,"annotations":null,"keys":false}',
    '{"unknown":"dark","__proto__":{"theme":"dark"},"toString":"dark"}',
    JSON.stringify({ theme: 'dark', size: 'x'.repeat(1_000_000) }),
  ])('is ignored if it is invalid: %.60s', (junk) => {
    expect(parseSettings(junk)).toEqual(new Map());
  });

  it.each([
    ['none', 'plain'],
    ['few', undefined],
    ['all', 'full'],
    ['most', undefined],
  ])('of an earlier version, annotations “%s”, is converted to a depth', (former, depth) => {
    expect(parseSettings(JSON.stringify({ annotations: former })).get('depth')).toBe(depth);
    expect(parseSettings(JSON.stringify({ annotations: former, depth: 'scholarly' }))).toEqual(
      new Map([['depth', 'scholarly']]),
    );
  });

  it('is used setting by setting, ignoring invalid ones', () => {
    expect(parseSettings('{"theme":"sepia","size":"large","other":[1,2]}')).toEqual(
      new Map([['theme', 'sepia']]),
    );
  });

  it('never throws, whatever it is', () => {
    const names = [...settings.map(({ name }) => name), '__proto__', 'running', 'marked'];
    const words = settings.flatMap((setting) => ('among' in setting ? setting.among : []));
    const value = fc.oneof(fc.constantFrom<unknown>(...words), fc.integer(), fc.jsonValue());
    const stored = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.array(fc.tuple(fc.constantFrom(...names), value)).map((some) => {
        const pairs = some.map((one) => one.map((part) => JSON.stringify(part)).join(':'));
        return `{${pairs.join()}}`;
      }),
    );
    fc.assert(
      fc.property(stored, (text) => {
        const chosen = parseSettings(text);
        expect(choose(({ name }) => chosen.get(name))).toEqual(chosen);
        void painted(text);
      }),
      { numRuns: runs(1000) },
    );
  });
});

it('Applying settings keeps other attributes of the root element', () => {
  const root = new Root();
  root.dataset = { running: 'A title', marked: '', theme: 'dark' };
  applySettings(choose(usualOf), root);
  expect(root.marks.words).toEqual({ running: 'A title', marked: '' });
});

describe('The first paint', () => {
  it('applies the settings', () => {
    fc.assert(
      fc.property(anyChoice, (chosen) => {
        const applied = new Root();
        applySettings(chosen, applied);
        expect(painted(formatSettings(chosen) ?? '{}').marks).toEqual(applied.marks);
      }),
    );
  });

  it('uses defaults if storage is blocked', () => {
    expect(painted(undefined).marks).toEqual({ words: {}, factors: {} });
  });

  it('needs a script of at most 350 bytes', () => {
    expect(firstPaint('/a/rather/long/base/:settings:v1').length).toBeLessThanOrEqual(350);
  });
});

it('Every setting and each of its values has a label', () => {
  const { names, words } = labelsFor('en').settings;
  for (const setting of settings) {
    expect(names[setting.name]).toBeTruthy();
    for (const word of 'among' in setting ? setting.among : []) expect(words[word]).toBeTruthy();
  }
});
