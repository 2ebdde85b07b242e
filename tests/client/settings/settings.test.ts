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

/** As much of a root element as settings leave their mark on. */
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

/** Runs the script of the first paint over what is stored; nothing where storage is refused. */
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

describe('What is stored', () => {
  it('comes back as it was chosen', () => {
    fc.assert(
      fc.property(anyChoice, (chosen) => {
        expect(parseSettings(formatSettings(chosen) ?? null)).toEqual(chosen);
      }),
    );
  });

  it('is nothing while everything is as usual', () => {
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
  ])('is passed over where it is no setting: %.60s', (junk) => {
    expect(parseSettings(junk)).toEqual(new Map());
  });

  it.each([
    ['none', 'plain'],
    ['few', undefined],
    ['all', 'full'],
    ['most', undefined],
  ])('of a former edition, annotations “%s”, is taken for a depth', (former, depth) => {
    expect(parseSettings(JSON.stringify({ annotations: former })).get('depth')).toBe(depth);
    expect(parseSettings(JSON.stringify({ annotations: former, depth: 'scholarly' }))).toEqual(
      new Map([['depth', 'scholarly']]),
    );
  });

  it('is taken where it is a setting, whatever stands beside it', () => {
    expect(parseSettings('{"theme":"sepia","size":"large","other":[1,2]}')).toEqual(
      new Map([['theme', 'sepia']]),
    );
  });

  it('never stops the reader, be it what it may', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void parseSettings(text)));
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void painted(text)));
  });
});

it('What others keep on the root element stays when settings are applied', () => {
  const root = new Root();
  root.dataset = { running: 'A title', marked: '', theme: 'dark' };
  applySettings(choose(usualOf), root);
  expect(root.marks.words).toEqual({ running: 'A title', marked: '' });
});

describe('The first paint', () => {
  it('is as the settings make it', () => {
    fc.assert(
      fc.property(anyChoice, (chosen) => {
        const applied = new Root();
        applySettings(chosen, applied);
        expect(painted(formatSettings(chosen) ?? '{}').marks).toEqual(applied.marks);
      }),
    );
  });

  it('is as the page was made where storage is refused', () => {
    expect(painted(undefined).marks).toEqual({ words: {}, factors: {} });
  });

  it('waits for a script of at most 350 bytes', () => {
    expect(firstPaint('/a/rather/long/base/:settings:v1').length).toBeLessThanOrEqual(350);
  });
});

it('Every setting and every word of it has a name', () => {
  const { names, words } = labelsFor('en').settings;
  for (const setting of settings) {
    expect(names[setting.name]).toBeTruthy();
    for (const word of 'among' in setting ? setting.among : []) expect(words[word]).toBeTruthy();
  }
});
