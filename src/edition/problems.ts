import { problemRules, warningRules } from './rules.ts';

/** Something in what an author or editor wrote: the build stops at a problem, and reports a warning. */
export interface Problem {
  /** Path from the project's folder. */
  readonly file: string;
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
  readonly rule: Rule;
  /** What is wrong, and how to correct it. */
  readonly message: string;
}

/** A place in a file; both count from 1. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

export const rules = { ...problemRules, ...warningRules } as const;

/** The code of a rule. */
export type Rule = keyof typeof rules;

export const isRule = (name: string | undefined): name is Rule =>
  name !== undefined && Object.hasOwn(rules, name);

/** Whether the site is built all the same. */
export const isWarning = ({ rule }: Problem): boolean => Object.hasOwn(warningRules, rule);

const sentenceOf = (rule: Rule, values: readonly (string | number)[]): string =>
  rules[rule].replace(/\$(\d)/g, (_, n: string) => String(values[Number(n) - 1] ?? '')).trim();

/** What VFile’s `message` takes to report a rule at a place, its words filled in with `values`. */
export const ruleMessage = <Place>(
  rule: Rule,
  place: Place | undefined,
  ...values: readonly (string | number)[]
) => [sentenceOf(rule, values), { ruleId: rule, place }] as const;

/** Makes a problem of a rule, its words filled in with `values` in order. */
export const problem = (
  rule: Rule,
  at: { readonly file: string } & Partial<Point>,
  ...values: readonly (string | number)[]
): Problem => ({
  file: at.file,
  line: at.line ?? 1,
  column: at.column ?? 1,
  rule,
  message: sentenceOf(rule, values),
});

/** One line each, sorted by place, as editors and terminals can follow it. */
export function report(problems: readonly Problem[]): string {
  const inOrder = [...problems].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column,
  );
  return inOrder.map(lineOf).join('\n');
}

const lineOf = (one: Problem): string =>
  [
    `${one.file}:${one.line}:${one.column}`,
    ...(isWarning(one) ? ['warning'] : []),
    one.rule,
    one.message,
  ].join('  ');
