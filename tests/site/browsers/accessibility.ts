import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import type { Breach, Described, Target } from './reader.ts';

/** A target as it can be handed into a page: a pattern in its parts. */
type Wanted =
  | { readonly id: string }
  | { readonly role: string; readonly name?: string }
  | {
      readonly role: string;
      readonly pattern: { readonly source: string; readonly flags: string };
    };

declare global {
  /** What `in-page.js` puts into a page; see there. */
  var accessibility: {
    find(wanted: Wanted): readonly Element[];
    names(role: string): readonly string[];
    describe(element: Element): Described;
    focused(): Described | null;
    pointOf(element: Element): [number, number];
    audit(): Promise<readonly Breach[]>;
  };
}

/** The script that brings `accessibility` into a page. */
export const accessibilitySource: string =
  buildSync({
    entryPoints: [fileURLToPath(new URL('in-page.js', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    write: false,
  }).outputFiles[0]?.text ?? '';

/** The script that brings `axe` into a page. */
export const axeSource: string = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** What to ask `accessibility.find` for. */
export function wanted(target: Target): Wanted {
  if ('id' in target) return { id: target.id };
  const { role, name } = target;
  if (name instanceof RegExp) return { role, pattern: { source: name.source, flags: name.flags } };
  return name === undefined ? { role } : { role, name };
}

/** Which of the elements found is meant. */
export const nthOf = (target: Target): number => ('id' in target ? 0 : (target.nth ?? 0));

/** A target in words, for an error. */
function inWords(target: Target): string {
  if ('id' in target) return `element with the id ${target.id}`;
  const name = target.name === undefined ? '' : ` named “${target.name}”`;
  const nth = target.nth ? ` (number ${target.nth + 1})` : '';
  return `${target.role}${name}${nth}`;
}

/** Says that a thing did not come, and what there is of its role. */
export function notThere(target: Target, names: readonly string[]): Error {
  const others = 'id' in target ? '' : `; there are: ${names.join(' | ') || 'none'}`;
  return new Error(`There is no ${inWords(target)}${others}`);
}
