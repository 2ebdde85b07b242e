import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { subject } from '../../essay/page.ts';
import type { Feature } from '../browsers/reader.ts';
import { inOneEngine } from '../in-each-engine.ts';
import { dist } from '../site.ts';
import { type Control, type Effect, isAlive, Presser, type Scene, type Step } from './pressing.ts';

/** A control that can be pressed after some steps, and what the press does. */
interface Press {
  readonly scene: Scene;
  readonly steps: readonly Step[];
  readonly control: Control;
  readonly effect: Effect;
}

const placeKey = `${process.env.BASE_PATH ?? '/'}:place:${subject.folder}`;
const scenes: Readonly<Record<string, Scene>> = {
  'the text': { path: '' },
  'the text, read before': { path: '', stored: { [placeKey]: 'p30 0.50' }, highlighted: true },
  'the search': { path: `search/?q=${subject.word.query}` },
  'the index of names': { path: 'names/' },
  'my notes': { path: 'my-notes/', highlighted: true },
  'about the site': { path: 'about/' },
};

/** Presses take a second each, and there are hundreds. */
const patience = 1_800_000;

/** How many presses may follow each other. */
const deepest = 3;

/** Presses every kind of control of a scene, and those that presses bring. */
async function explore(
  presser: Presser,
  scene: Scene,
  without: Feature | 'none' = 'none',
): Promise<readonly Press[]> {
  const presses: Press[] = [];
  const known = new Set<string>();
  let level: readonly (readonly Step[])[] = [
    [],
    ...(scene.path === '' ? [['select' as const]] : []),
  ];
  for (let depth = 0; depth < deepest; depth++) {
    const next: (readonly Step[])[] = [];
    for (const steps of level) {
      await presser.open(scene, steps, without);
      for (const control of await presser.kinds()) {
        if (known.has(control.kind)) continue;
        known.add(control.kind);
        await presser.open(scene, steps, without);
        const effect = await presser.press(control);
        if (!effect) throw new Error(`Gone before it was pressed: ${control.kind}`);
        presses.push({ scene, steps, control, effect });
        if (!effect.led && effect.before !== effect.after) next.push([...steps, control]);
      }
    }
    level = next;
  }
  return presses;
}

const namesOf = (presses: readonly Press[]): readonly string[] =>
  presses.map(({ steps, control }) =>
    [...steps, control].map((step) => (step === 'select' ? step : step.kind)).join(' | '),
  );
const dead = (presses: readonly Press[]): readonly string[] =>
  namesOf(presses.filter(({ effect }) => !isAlive(effect)));

const folder = join(dist, '_astro');
const chunks = readdirSync(folder).filter((file) => file.endsWith('.js'));
const code = chunks.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
/** Whether a chunk is loaded by itself, and not only as part of others. */
const isLoadedLater = (chunk: string): boolean => code.includes(`import(\`./${chunk}\``);

inOneEngine('No control is dead', (scene) => {
  vi.setConfig({ testTimeout: patience });
  let presser: Presser;
  beforeAll(() => {
    presser = new Presser(scene.reader, scene.site.address, subject.word.query);
  });

  describe.each(Object.entries(scenes))('on %s,', (_, where) => {
    let presses: readonly Press[] = [];
    let atOnce: readonly string[] = [];

    it('if everything is there', async () => {
      await presser.open(where, []);
      atOnce = presser.requested().filter((file) => chunks.includes(file));
      presses = await explore(presser, where);
      expect(presses.length).toBeGreaterThan(2);
      expect(dead(presses)).toEqual([]);
    });

    it('if a chunk that a press loads is missing; the next press asks for it again', async () => {
      const tried = new Set<string>();
      const wrong: string[] = [];
      for (const press of presses) {
        const { steps, control, effect } = press;
        const [name] = namesOf([press]);
        for (const chunk of new Set(effect.requested)) {
          if (!chunks.includes(chunk) || effect.led) continue;
          // The server has no such file, or the network or an extension blocks it.
          const status = tried.has(chunk) ? 404 : undefined;
          tried.add(chunk);
          await presser.open(where, steps);
          await presser.refuse(chunk, status);
          const first = await presser.press(control);
          const isAsIfThere = first?.after === effect.after;
          if (!first?.told && !first?.led && !isAsIfThere)
            wrong.push(`${chunk}: nothing is said at ${name}`);
          await presser.refuse(undefined);
          if (first?.led || !first?.told) continue;
          await presser.closeNotice();
          const second = await presser.press(control);
          if (!second) continue;
          const isAsked = second.requested.includes(chunk);
          // An open search asks for the rest of its script once; the page’s own search works without.
          if (chunk.startsWith('enhance-search')) continue;
          if (isLoadedLater(chunk) && !isAsked)
            wrong.push(`${chunk}: not asked for again at ${name}`);
          // Chromium never asks again for what a chunk imports.
          if (isLoadedLater(chunk) && second.told) wrong.push(`${chunk}: told again at ${name}`);
          if (!isAlive(second)) wrong.push(`${chunk}: dead at the second press at ${name}`);
        }
      }
      expect(wrong).toEqual([]);
    });

    it.skipIf(where.path === '' && where.highlighted)(
      'if a chunk is missing that the page loads at once',
      async () => {
        const wrong: string[] = [];
        for (const chunk of atOnce) {
          await presser.refuse(chunk, 404);
          await presser.open({ ...where, highlighted: false }, []);
          const kinds = await presser.kinds();
          for (const control of kinds) {
            await presser.open({ ...where, highlighted: false }, []);
            const effect = await presser.press(control);
            if (effect && !isAlive(effect)) wrong.push(`${chunk}: ${control.kind}`);
          }
          await presser.refuse(undefined);
        }
        expect(wrong).toEqual([]);
      },
    );
  });

  it.each<[Feature, string]>(
    (
      [
        'popover',
        'showModal',
        'findLastIndex',
        'replaceChildren',
        'highlights',
        'indexedDB',
        'trustedTypes',
      ] as const
    ).flatMap((feature): [Feature, string][] =>
      ['the text', 'the search', 'my notes'].map((name) => [feature, name]),
    ),
  )('if the browser lacks %s, on %s', async (feature, name) => {
    const where = { ...scenes[name], path: scenes[name]?.path ?? '', highlighted: false };
    const presses = await explore(presser, where, feature);
    expect(presses.length).toBeGreaterThan(2);
    expect(dead(presses)).toEqual([]);
  });
});
