import type { Depth } from '../../edition/depth.ts';

/**
 * Returns a function that shows `words`, which explain the signs of emendations and doubts, below
 * the title at the depth `scholarly`, and removes them at other depths.
 */
export function readingHelp(words: string): (depth: Depth) => void {
  const added = document.createElement('span');
  added.textContent = words;
  const editor = document.querySelector('.facts > span');
  return (depth) => {
    if (depth === 'scholarly') editor?.after(added);
    else added.remove();
  };
}
