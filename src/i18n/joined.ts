import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { directionOf } from '../edition/direction.ts';

/**
 * Joins parts of a line, such as kind and dates; empty parts are left out. In a language written
 * from right to left each part is isolated, so that it does not change the order of the others.
 */
export function joined(
  parts: readonly (string | false | undefined)[],
  separator: string,
  lang: string,
): ElementContent[] {
  const some = parts.filter((part): part is string => Boolean(part));
  if (directionOf(lang) !== 'rtl') return [{ type: 'text', value: some.join(separator) }];
  return some.flatMap((part, i) => [
    { type: 'text' as const, value: i > 0 ? separator : '' },
    h('bdi', part),
  ]);
}
