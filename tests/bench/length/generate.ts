import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { essayWords as vocabulary } from '../peers/text.ts';
import { chance } from '../search/chance.ts';

const wordsEach = 100;
const paragraphsInPart = 10;
const partsInChapter = 10;

/**
 * The Markdown of a text of about this many words: chapters of ten parts of ten paragraphs of a
 * hundred words, with an author's note to each part. The same number gives the same text
 * everywhere.
 */
export function longText(words: number): string {
  const next = chance(words);
  const some = (count: number): string =>
    Array.from({ length: count }, () => vocabulary[Math.floor(next() * vocabulary.length)]).join(
      ' ',
    );
  const blocks: string[] = [];
  const notes: string[] = [];
  for (let paragraph = 0; paragraph < words / wordsEach; paragraph++) {
    const part = paragraph / paragraphsInPart;
    if (part % partsInChapter === 0) blocks.push(`## Chapter ${part / partsInChapter + 1}`);
    if (Number.isInteger(part)) {
      blocks.push(`### Part ${part + 1}: ${some(2)}`);
      notes.push(`[^${part + 1}]: ${some(20)}.`);
    }
    const note = Number.isInteger(part) ? `[^${part + 1}]` : '';
    blocks.push(`${some(wordsEach / 2)}, *${some(2)}*, ${some(wordsEach / 2)}.${note}`);
  }
  return [...blocks, ...notes].join('\n\n');
}

export const titleOf = (words: number): string => `A text of ${words} words`;

/** Writes a library of one such text, at the root of its site and without downloads. */
export function writeText(content: string, words: number): void {
  const folder = join(content, 'long');
  mkdirSync(folder, { recursive: true });
  const matter = [
    `title: ${titleOf(words)}`,
    'author: Nobody',
    'date: 2000',
    'lang: en',
    'address: /',
    'description: Words in no order',
    'edition: { version: 1.0.0, date: 2026-01-01, editor: Nobody, changes: First. }',
    'rights: { holder: Nobody, statement: Free., source: Nowhere }',
    'source: { title: Nowhere, address: https://example.org/, date: 2026-01-01 }',
  ];
  writeFileSync(join(folder, 'text.md'), `---\n${matter.join('\n')}\n---\n\n${longText(words)}\n`);
  writeFileSync(join(content, 'site.yaml'), 'title: A long text\nlang: en\ndownloads: false\n');
}
