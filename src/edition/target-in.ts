import type { Block, Target } from './block.ts';

/** What is kept of a stretch of a block: its words, and up to `around` characters on either side. */
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
