import { parseQuery, type Query } from '../edition/match.ts';
import type { Scope } from '../edition/model.ts';

/** The scopes of what the source prints, called the author's, and those of the editor's words. */
export const authorScopes: readonly Scope[] = ['text', 'notes', 'headnote'];
export const editorialScopes: readonly Scope[] = ['emendations', 'editor', 'names'];

/** A query, and the scopes to search. */
export interface Question {
  /** The URL's query string, such as `?q=sect`. */
  readonly asked: string;
  readonly typed: string;
  readonly query: Query;
  /** The scopes whose matches are counted. */
  readonly chosen: ReadonlySet<Scope>;
  /**
   * Whether the reader chose no scope: then matches in the author's words are counted, and those in
   * the editor's are listed separately.
   */
  readonly open: boolean;
}

/** Parses the values of a search form; with an unknown scope, nothing is searched. */
export function questionOf(typed: string, scope: string): Question {
  const named = [...authorScopes, ...editorialScopes].filter((each) => each === scope);
  return {
    asked: `?${new URLSearchParams({ q: typed, ...(scope && { in: scope }) })}`,
    typed,
    query: parseQuery(typed),
    chosen: new Set(scope ? named : authorScopes),
    open: !scope,
  };
}
