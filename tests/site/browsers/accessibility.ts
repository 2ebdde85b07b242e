import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import type { Centre } from './hit-point.ts';
import type { Breach, Described, Target } from './reader.ts';

/** A target in serialisable form: regular expressions in parts. */
type Wanted =
  | { readonly id: string }
  | { readonly role: string; readonly name?: string }
  | {
      readonly role: string;
      readonly pattern: { readonly source: string; readonly flags: string };
    };

declare global {
  /** Defined by `in-page.js`. */
  var accessibility: {
    find(wanted: Wanted): readonly Element[];
    names(role: string): readonly string[];
    describe(element: Element): Described;
    focused(): Described | null;
    pointOf(element: Element): Centre;
    audit(): Promise<readonly Breach[]>;
  };
}

/** The script that defines `accessibility` in a page. */
export const accessibilitySource: string =
  buildSync({
    entryPoints: [fileURLToPath(new URL('in-page.js', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    write: false,
  }).outputFiles[0]?.text ?? '';

/** The script that defines `axe` in a page. */
export const axeSource: string = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** Converts a target to the argument of `accessibility.find`. */
export function wanted(target: Target): Wanted {
  if ('id' in target) return { id: target.id };
  const { role, name } = target;
  if (name instanceof RegExp) return { role, pattern: { source: name.source, flags: name.flags } };
  return name === undefined ? { role } : { role, name };
}

/** The index of the target among the elements found. */
export const nthOf = (target: Target): number => ('id' in target ? 0 : (target.nth ?? 0));

/** Describes a target, for error messages. */
function inWords(target: Target): string {
  if ('id' in target) return `element with the id ${target.id}`;
  const name = target.name === undefined ? '' : ` named “${target.name}”`;
  const nth = target.nth ? ` (number ${target.nth + 1})` : '';
  return `${target.role}${name}${nth}`;
}

/** The error for a missing element, which lists those with the same role. */
export function notThere(target: Target, names: readonly string[]): Error {
  const others = 'id' in target ? '' : `; there are: ${names.join(' | ') || 'none'}`;
  return new Error(`There is no ${inWords(target)}${others}`);
}
