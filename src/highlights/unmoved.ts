import type { Target } from '../edition/block.ts';
import type { Words } from '../edition/quotation.ts';
import { contextLength } from './highlight.ts';

/**
 * Whether a block has the words of a target at their stored offset, with all their stored context.
 */
export function isUnmoved({ prefix, exact, suffix, start }: Target, { text }: Words): boolean {
  const end = start + exact.length;
  // Context shorter than the maximum extends to the edge of the block.
  const isWhole =
    (prefix.length >= contextLength || prefix.length === start) &&
    (suffix.length >= contextLength || suffix.length === text.length - end);
  return isWhole && text.startsWith(prefix + exact + suffix, start - prefix.length);
}
