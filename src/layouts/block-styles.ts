import { hasBlocks } from '../components/block-html.ts';
import { hasGroups } from '../components/text-groups.ts';
import type { Edition } from '../edition/model.ts';
import blocks from '../styles/blocks.css?inline';
import groups from '../styles/groups.css?inline';

/** Styles for optional kinds of blocks and for long texts; empty for an essay of paragraphs. */
export const blockStyles = (edition: Edition): string =>
  (hasBlocks(edition) ? blocks : '') + (hasGroups(edition) ? groups : '');
