import type { Block, Target } from './block.ts';

/**
 * The target for a range of a block: its words, with up to `around` characters of context before
 * and after.
 */
export const targetIn = (
  { id, text }: Pick<Block, 'id' | 'text'>,
  start: number,
  end: number,
  around: readonly [number, number],
): Target => ({
  block: id,
  exact: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - around[0]), start),
  suffix: text.slice(end, end + around[1]),
  start,
  end,
});
