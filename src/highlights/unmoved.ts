import type { Target } from '../edition/block.ts';
import type { Words } from '../edition/quotation.ts';
import { contextLength } from './highlight.ts';

/**
 * Whether words at the stored offset of a target, up to `end`, can have all its stored context in
 * this block: the context is shorter than the maximum only where it ends at the edge of the block.
 */
export const isWhole = ({ prefix, suffix, start }: Target, end: number, { text }: Words): boolean =>
  (prefix.length >= contextLength || prefix.length === start) &&
  (suffix.length >= contextLength || suffix.length === text.length - end);

/**
 * Whether a block has the words of a target at their stored offset, with all their stored context.
 */
export function isUnmoved(target: Target, block: Words): boolean {
  const { prefix, exact, suffix, start } = target;
  const isThere = block.text.startsWith(prefix + exact + suffix, start - prefix.length);
  return isThere && isWhole(target, start + exact.length, block);
}
