import { fileURLToPath } from 'node:url';
import type { Edition, Passage } from '../../src/edition/model.ts';
import { passagesOf } from '../../src/edition/passages.ts';
import { compile } from '../../src/markdown/compile.ts';
import { textFolders } from '../../src/markdown/loaders/read-folder.ts';
import { editorialPassagesOf } from '../../src/search/editorial-passages.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** The essay as the site publishes it: the text that the counts of the search are promised for. */
export function essay(): Edition {
  const folders = [...textFolders(`${project}content/`, project)];
  const folder = folders.find(({ name }) => name === 'anatomy-of-the-micro-sect');
  const { edition, problems } = folder
    ? compile(folder)
    : { problems: ['The essay is not there.'] };
  if (!edition) throw new Error(JSON.stringify(problems));
  return edition;
}

/** Everything of the essay that can be searched, in reading order. */
export const passages: readonly Passage[] = passagesOf(essay());

/** Everything that the editor adds to it. */
export const editorial: readonly Passage[] = editorialPassagesOf(essay());

/** How often readers of the essay must find what they ask for: the words asked, and the count. */
export const promised: readonly (readonly [query: string, count: number])[] = [
  ['sect', 74],
  ['sects', 24],
  ['Iskra', 6],
  ['Iskraist', 2],
  ['"political center"', 19],
  ['trade-union', 10],
  ['trade union', 11],
  ["point d'honneur", 1],
  ['point d’honneur', 1],
  ['Lenin', 9],
  ['micro-sect', 1],
  ['$64', 1],
  ['sectarian', 3],
  ['sect*', 118],
  ['nonsense', 0],
];
