import { hasBlocks } from '../components/block-html.ts';
import type { Edition } from '../edition/model.ts';
import blocks from '../styles/blocks.css?inline';

/** Styles for optional kinds of blocks; empty for a text of headings and paragraphs. */
export const blockStyles = (edition: Edition): string => (hasBlocks(edition) ? blocks : '');
