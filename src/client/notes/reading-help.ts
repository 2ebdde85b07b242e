import type { Depth } from '../../edition/depth.ts';

/**
 * Returns a function that explains the signs of the scholarly depth in the line below the title, or
 * removes that explanation at other depths. `words` is the explanation.
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
