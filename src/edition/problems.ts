import { problemRules, warningRules } from './rules.ts';

/**
 * A problem, which stops the build, or a warning, in a file that an author or editor has written.
 */
export interface Problem {
  /** Path relative to the project's folder. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  readonly rule: Rule;
  /** The problem and its remedy. */
  readonly message: string;
}

/** A position in a file, counted from 1. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

export const rules = { ...problemRules, ...warningRules } as const;

/** The id of a rule. */
export type Rule = keyof typeof rules;

export const isRule = (name: string | undefined): name is Rule =>
  name !== undefined && Object.hasOwn(rules, name);

/** Whether a problem is a warning, which does not stop the build. */
export const isWarning = ({ rule }: Problem): boolean => Object.hasOwn(warningRules, rule);

const sentenceOf = (rule: Rule, values: readonly (string | number)[]): string =>
  rules[rule].replace(/\$(\d)/g, (_, n: string) => String(values[Number(n) - 1] ?? '')).trim();

/**
 * The arguments of VFile's `message` for a rule; `values` fill in the placeholders of its message.
 */
export const ruleMessage = <Place>(
  rule: Rule,
  place: Place | undefined,
  ...values: readonly (string | number)[]
) => [sentenceOf(rule, values), { ruleId: rule, place }] as const;

/** Creates a problem from a rule; `values` fill in the placeholders of its message. */
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

/** Formats problems, one per line, sorted by file and position. */
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
