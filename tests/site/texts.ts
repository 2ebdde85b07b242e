import { fileURLToPath } from 'node:url';
import { parseQuery } from '../../src/edition/match.ts';
import type { Edition } from '../../src/edition/model.ts';
import { passagesOf } from '../../src/edition/passages.ts';
import { compileAll } from '../../src/markdown/compile-all.ts';
import { textFolders } from '../../src/markdown/loaders/read-folder.ts';
import { find } from '../../src/search/find.ts';
import { authorScopes } from '../../src/search/question.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** All texts of the site, compiled from their sources. */
export const editions: readonly Edition[] = compileAll(
  textFolders(`${project}content/`, project),
).editions;

/** The text at the root of the site. */
export function rootEdition(): Edition {
  const found = editions.find(({ address }) => address === '/');
  if (!found) throw new Error('No text stands at the root of the site.');
  return found;
}

/** The number of matches in all texts for a query. */
export const countInAll = (typed: string): number =>
  editions
    .map((edition) => find(passagesOf(edition), parseQuery(typed), new Set(authorScopes)).total)
    .reduce((sum, total) => sum + total, 0);
