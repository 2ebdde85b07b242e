import { hasBlocks } from '../components/block-html.ts';
import { areCounted, hasGroups, hasLongNumbers } from '../components/text-groups.ts';
import type { Edition } from '../edition/model.ts';
import blocks from '../styles/blocks.css?inline';
import groups from '../styles/groups.css?inline';
import longNumbers from '../styles/long-numbers.css?inline';
import numbers from '../styles/numbers.css?inline';

/**
 * Styles for optional kinds of blocks, for long texts, and for paragraph numbers that CSS counters
 * cannot produce or that are long; empty for the first edition of an essay that has only paragraphs.
 */
export const blockStyles = (edition: Edition): string =>
  (hasBlocks(edition) ? blocks : '') +
  (hasGroups(edition) ? groups : '') +
  (areCounted(edition) ? '' : numbers) +
  (hasLongNumbers(edition) ? longNumbers : '');
