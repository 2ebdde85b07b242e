import { parseQuery, type Query } from '../edition/match.ts';
import type { AuthorScope, EditorialScope, Scope } from '../edition/model.ts';

/** The scopes of the author's words, and those of the editor's. */
export const authorScopes: readonly AuthorScope[] = ['text', 'notes', 'headnote'];
export const editorialScopes: readonly EditorialScope[] = ['emendations', 'editor', 'names'];

/** What is asked and where. */
export interface Question {
  /** As an address has it, from `?` on. */
  readonly asked: string;
  readonly typed: string;
  readonly query: Query;
  /** The scopes whose matches count. */
  readonly chosen: ReadonlySet<Scope>;
  /** Whether no scope was named: the author's words count then, and the editor's stand aside. */
  readonly open: boolean;
}

/** Understands what a form says; a scope that there is not means none of them. */
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
