import { fileURLToPath } from 'node:url';
import type { Edition, Passage } from '../../src/edition/model.ts';
import { passagesOf } from '../../src/edition/passages.ts';
import { compile } from '../../src/markdown/compile.ts';
import { textFolders } from '../../src/markdown/loaders/read-folder.ts';
import { editorialPassagesOf } from '../../src/search/editorial-passages.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** The published essay, for which search counts are guaranteed. */
export function essay(): Edition {
  const folders = [...textFolders(`${project}content/`, project)];
  const folder = folders.find(({ name }) => name === 'anatomy-of-the-micro-sect');
  const { edition, problems } = folder
    ? compile(folder)
    : { problems: ['The essay is not there.'] };
  if (!edition) throw new Error(JSON.stringify(problems));
  return edition;
}

/** All searchable passages of the essay, in reading order. */
export const passages: readonly Passage[] = passagesOf(essay());

/** All passages of the editor's additions. */
export const editorial: readonly Passage[] = editorialPassagesOf(essay());

/** The number of matches that readers must get for each query. */
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
