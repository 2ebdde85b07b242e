import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { subject } from '../../essay/page.ts';
import type { Feature } from '../browsers/reader.ts';
import { inOneEngine } from '../in-each-engine.ts';
import { dist } from '../site.ts';
import {
  type Control,
  type Effect,
  isAlive,
  type Lack,
  Presser,
  type Scene,
  type Step,
} from './pressing.ts';

/** A control that can be pressed after some steps, and what the press does. */
interface Press {
  readonly scene: Scene;
  readonly steps: readonly Step[];
  readonly control: Control;
  readonly effect: Effect;
}

const placeKey = `${process.env.BASE_PATH ?? '/'}:place:${subject.folder}`;
const scenes: readonly Scene[] = [
  { path: '' },
  { path: '', stored: { [placeKey]: 'p30 0.50' }, highlighted: true },
  { path: `search/?q=${subject.word.query}` },
  { path: 'names/' },
  { path: 'my-notes/', highlighted: true },
  { path: 'about/' },
];
const firstVisits = scenes.filter(({ stored }) => !stored);
const features: readonly Feature[] = [
  'popover',
  'showModal',
  'findLastIndex',
  'replaceChildren',
  'highlights',
  'indexedDB',
  'trustedTypes',
];

/** How many readers press at the same time: most of the time they wait. */
const readers = 4;

/** How many presses may follow each other. */
const deepest = 3;

const kindOf = (step: Step): string => (step === 'select' ? step : step.kind);
const nameOf = ({ scene, steps, control }: Press): string =>
  [`/${scene.path}`, ...[...steps, control].map(kindOf)].join(' | ');
const dead = (presses: readonly Press[]): readonly string[] =>
  presses.filter(({ effect }) => !isAlive(effect)).map(nameOf);

const folder = join(dist, '_astro');
const codeOf = new Map(
  readdirSync(folder)
    .filter((file) => file.endsWith('.js'))
    .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
);
/** Whether a script imports a chunk at once, or later by `loadChunk`. */
const imports = (script: string, chunk: string): boolean =>
  codeOf.get(script)?.includes(`"./${chunk}"`) ?? false;
const loads = (script: string, chunk: string): boolean =>
  codeOf.get(script)?.includes(`(\`./${chunk}\`,`) ?? false;

inOneEngine('No control is dead', (scene) => {
  let pressers: readonly Presser[] = [];
  beforeAll(async () => {
    const all = await Promise.all(Array.from({ length: readers }, () => scene.anotherReader()));
    pressers = all.map((one) => new Presser(one, scene.site.address, subject.word.query));
  });

  /** Divides work among the readers; returns the results in the order of the work. */
  async function divided<Work, Result>(
    work: readonly Work[],
    act: (presser: Presser, one: Work) => Promise<Result>,
  ): Promise<readonly Result[]> {
    const left = work.entries();
    const results: Result[] = [];
    await Promise.all(
      pressers.map(async (presser) => {
        for (const [i, one] of left) results[i] = await act(presser, one);
      }),
    );
    return results;
  }

  /**
   * Presses controls of a scene, and those that presses bring: one of each kind that is wanted. What
   * presses bring may be `known` from other scenes.
   */
  async function explore(
    where: Scene,
    lack: Lack = {},
    isWanted: (control: Control, depth: number) => boolean = () => true,
    known = new Set<string>(),
  ): Promise<readonly Press[]> {
    const presses: Press[] = [];
    const here = new Set<string>();
    let level: readonly (readonly Step[])[] = [
      [],
      ...(where.path === '' ? [['select' as const]] : []),
    ];
    for (let depth = 0; depth < deepest; depth++) {
      const shown = await divided(level, async (presser, steps) => {
        await presser.open(where, steps, lack);
        return (await presser.kinds()).map((control) => ({ steps, control }));
      });
      const chosen = shown.flat().filter(({ control }) => {
        const isNew = !here.has(control.kind) && !(depth > 0 && known.has(control.kind));
        here.add(control.kind);
        known.add(control.kind);
        return isNew && isWanted(control, depth);
      });
      const pressed = await divided(chosen, async (presser, { steps, control }) => {
        await presser.open(where, steps, lack);
        const effect = await presser.press(control);
        if (!effect) throw new Error(`Gone or covered before it was pressed: ${control.kind}`);
        return { scene: where, steps, control, effect };
      });
      presses.push(...pressed);
      level = pressed
        .filter(({ effect }) => !effect.led && effect.before !== effect.after)
        .map(({ steps, control }) => [...steps, control]);
    }
    return presses;
  }

  let presses: readonly Press[] = [];
  const atOnce = new Map<Scene, readonly string[]>();

  it('if everything is there', async () => {
    const [presser] = pressers;
    const known = new Set<string>();
    for (const where of scenes) {
      await presser?.open(where, []);
      atOnce.set(where, presser?.requested().filter((file) => codeOf.has(file)) ?? []);
      const found = await explore(where, {}, undefined, known);
      expect(found.length).toBeGreaterThan(2);
      presses = [...presses, ...found];
    }
    expect(dead(presses)).toEqual([]);
  });

  /**
   * The controls of a scene to press if something is missing: those that depend on it with the
   * presses that lead to them, those that are only there then, and one of each role on the page.
   */
  function wanted(where: Scene, depends: (effect: Effect) => boolean) {
    const here = presses.filter((press) => press.scene === where);
    const known = new Set(presses.map(({ control }) => control.kind));
    const dependent = new Set(
      here
        .filter(({ effect }) => depends(effect))
        .flatMap(({ steps, control }) => [...steps, control].map(kindOf)),
    );
    const roles = new Set<string>();
    return ({ kind, role, lacksScript }: Control, depth: number): boolean => {
      const isFirst = depth === 0 && !roles.has(role);
      roles.add(role);
      return isFirst || lacksScript || dependent.has(kind) || !known.has(kind);
    };
  }

  it('if a chunk that a press loads is missing; the next press asks for it again', async () => {
    const tried = new Set<string>();
    const work = presses.flatMap((press) =>
      [...new Set(press.effect.requested)].flatMap((chunk) => {
        const which = `${chunk} ${press.control.kind}`;
        if (!codeOf.has(chunk) || press.effect.led || tried.has(which)) return [];
        // The network or an extension blocks it, or the server has no such file.
        const status = tried.has(chunk) ? 404 : undefined;
        tried.add(which).add(chunk);
        return [{ press, chunk, status }];
      }),
    );
    const wrong = await divided(work, async (presser, { press, chunk, status }) => {
      const { scene: where, steps, control, effect } = press;
      await presser.open(where, steps);
      await presser.refuse(chunk, status);
      const first = await presser.press(control);
      await presser.refuse(undefined);
      if (!first) return [`cannot be pressed: ${chunk} at ${nameOf(press)}`];
      const isAsIfThere = first.after === effect.after;
      if (!first.told && !first.led && !isAsIfThere)
        return [`nothing is said: ${chunk} at ${nameOf(press)}`];
      if (first.led || !first.told) return [];
      await presser.closeNotice();
      let second = await presser.press(control);
      if (!second) {
        // The first press has opened what covers the control, or closed what it is in.
        await presser.escape();
        for (const step of steps) await presser.press(step, 1);
        second = await presser.press(control);
      }
      if (!second) return [`cannot be pressed again: ${chunk} at ${nameOf(press)}`];
      // Chromium never asks again for what a chunk imports; the message says to reload the page.
      const isImported = effect.requested.some((script) => imports(script, chunk));
      if (isImported) return isAlive(second) ? [] : [`dead: ${nameOf(press)}`];
      return [
        ...(second.requested.includes(chunk) ? [] : ['not asked for again']),
        ...(second.told ? ['said again'] : []),
        ...(isAlive(second) ? [] : ['dead at the second press']),
      ].map((what) => `${what}: ${chunk} at ${nameOf(press)}`);
    });
    expect(wrong.flat()).toEqual([]);
  });

  it('if a chunk is missing that the page loads at once', async () => {
    const tried = new Set<string>();
    const found: Press[] = [];
    for (const where of firstVisits)
      for (const script of atOnce.get(where) ?? []) {
        if (tried.has(script)) continue;
        tried.add(script);
        const isWanted = wanted(where, ({ requested }) =>
          requested.some((chunk) => loads(script, chunk)),
        );
        found.push(...(await explore({ ...where, highlighted: false }, { script }, isWanted)));
      }
    expect(dead(found)).toEqual([]);
  });

  it.each(features)('if the browser lacks %s', async (feature) => {
    const found: Press[] = [];
    for (const where of firstVisits) {
      const isWanted = wanted(where, ({ used }) => used.includes(feature));
      found.push(...(await explore({ ...where, highlighted: false }, { feature }, isWanted)));
    }
    expect(dead(found)).toEqual([]);
  });
});
