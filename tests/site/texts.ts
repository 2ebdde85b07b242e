import { fileURLToPath } from 'node:url';
import { parseQuery } from '../../src/edition/match.ts';
import type { Edition } from '../../src/edition/model.ts';
import { passagesOf } from '../../src/edition/passages.ts';
import { compileAll } from '../../src/markdown/compile-all.ts';
import { textFolders } from '../../src/markdown/loaders/read-folder.ts';
import { find } from '../../src/search/find.ts';
import { authorScopes } from '../../src/search/question.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** Every text of the site, whichever there are, compiled from its source. */
export const editions: readonly Edition[] = compileAll(
  textFolders(`${project}content/`, project),
).editions;

/** The text at the root of the site. */
export function rootEdition(): Edition {
  const found = editions.find(({ address }) => address === '/');
  if (!found) throw new Error('No text stands at the root of the site.');
  return found;
}

/** How many matches all texts have together for what is typed into the search. */
export const countInAll = (typed: string): number =>
  editions
    .map((edition) => find(passagesOf(edition), parseQuery(typed), new Set(authorScopes)).total)
    .reduce((sum, total) => sum + total, 0);
