import type { Depth } from '../../edition/depth.ts';

/**
 * Adds to the line under the title that says what the signs of the text mean the words about those
 * that only scholarly depth shows, and takes them away again.
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
