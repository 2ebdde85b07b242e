import type { Target } from '../edition/block.ts';
import type { Words } from '../edition/quotation.ts';
import { contextLength } from './highlight.ts';

/** Whether words stand at their offset, letter by letter, with all the context that is kept of them. */
export function isUnmoved({ prefix, exact, suffix, start }: Target, { text }: Words): boolean {
  const end = start + exact.length;
  // Context that is shorter than could be kept reaches to the borders of the block.
  const isWhole =
    (prefix.length >= contextLength || prefix.length === start) &&
    (suffix.length >= contextLength || suffix.length === text.length - end);
  return isWhole && text.startsWith(prefix + exact + suffix, start - prefix.length);
}
