import type { Depth } from '../../edition/depth.ts';

/**
 * Adds the signs of scholarly depth to the line below the title that explains the signs in the
 * text, or removes them.
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
