import type { Passage, Scope } from '../edition/model.ts';
import { type Found, find } from './find.ts';
import { editorialScopes, type Question } from './question.ts';

/**
 * The results in each editorial scope that has any, to be listed after those in the author's words;
 * none if the reader chose a scope.
 */
export const editorialResults = <P extends Passage>(
  passages: readonly P[],
  { query, open }: Question,
): readonly Found<P>[] =>
  (open ? editorialScopes : [])
    .map((scope) => find(passages, query, new Set([scope])))
    .filter(({ total }) => total);

/** Merges the results of several searches. */
export function mergeFound<P extends Passage>(all: readonly Found<P>[]): Found<P> {
  const scopes = new Map<Scope, number>();
  for (const [scope, n] of all.flatMap((found) => [...found.scopes])) {
    scopes.set(scope, (scopes.get(scope) ?? 0) + n);
  }
  return {
    apart: all.some(({ apart }) => apart),
    total: all.reduce((sum, { total }) => sum + total, 0),
    scopes,
    hits: all.flatMap(({ hits }) => hits),
  };
}

/**
 * Whether a scope is in the index of the editor's words; names are in the index of texts. The
 * editor's index is separate, and loaded on demand, because annotations may have half as many words
 * as the text.
 */
export const isEditors = (scope: Scope): boolean => scope === 'editor' || scope === 'emendations';
