import { hasBlocks } from '../components/block-html.ts';
import type { Edition } from '../edition/model.ts';
import blocks from '../styles/blocks.css?inline';

/** The styles of what not every text has; nothing for a text of headings and paragraphs. */
export const blockStyles = (edition: Edition): string => (hasBlocks(edition) ? blocks : '');
