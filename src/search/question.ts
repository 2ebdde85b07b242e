import { parseQuery, type Query } from '../edition/match.ts';
import type { Scope } from '../edition/model.ts';

const scopes: readonly Scope[] = ['text', 'notes', 'headnote'];

/** What is asked and where. */
export interface Question {
  /** As an address has it, from `?` on. */
  readonly asked: string;
  readonly typed: string;
  readonly query: Query;
  /** The scopes whose matches count. */
  readonly chosen: ReadonlySet<Scope>;
}

/** Understands what a form says; no scope, or one that there is not, means all of them or none. */
export function questionOf(typed: string, scope: string): Question {
  return {
    asked: `?${new URLSearchParams(scope ? { q: typed, in: scope } : { q: typed })}`,
    typed,
    query: parseQuery(typed),
    chosen: new Set(scopes.filter((each) => !scope || each === scope)),
  };
}
