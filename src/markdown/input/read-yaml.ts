import { type Document, isMap, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { type Problem, problem, type Rule } from '../../edition/problems.ts';
import { findUnfit } from './characters.ts';
import { readJson } from './read-json.ts';

/** What YAML holds once its schema has passed it, and the line on which each part of it stands. */
export interface Reading<T> {
  readonly data: T | undefined;
  readonly problems: readonly Problem[];
  /** Line and column of the value at a path of keys, or of the nearest part above it. */
  readonly at: (path: readonly PropertyKey[]) => { readonly line: number; readonly column: number };
}

/** Of what file the YAML is, on which of its lines it begins, and the rules that it can break. */
interface Source {
  readonly file: string;
  readonly firstLine: number;
  readonly rule: Rule;
  readonly syntax: Rule;
}

/**
 * Parses YAML (or JSON, which is YAML) by a schema. Problems stand at the key they speak of.
 * `firstLine` is the line of the file on which the YAML begins.
 */
export function readYaml<S extends z.ZodType>(
  file: string,
  text: string,
  schema: S,
  { firstLine = 1, rule = 'entry-key', syntax = 'yaml' }: Partial<Omit<Source, 'file'>> = {},
): Reading<z.infer<S>> {
  const source = { file, firstLine, rule, syntax };
  const json = readJson(text);
  const sound = json && schema.safeParse(json.value);
  if (!sound?.success || findUnfitIn(json?.value)) return readWithPlaces(source, text, schema);
  // Where things stand is asked for problems only.
  let placed: Reading<unknown> | undefined;
  const at: Reading<unknown>['at'] = (path) => {
    placed ??= readWithPlaces(source, text, schema);
    return placed.at(path);
  };
  return { data: sound.data, problems: [], at };
}

/** Parses YAML into what knows where each part of it stands. */
function readWithPlaces<S extends z.ZodType>(
  { file, firstLine, rule, syntax }: Source,
  text: string,
  schema: S,
): Reading<z.infer<S>> {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    // Its own check compares every key with every other.
    uniqueKeys: false,
  });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  const at: Reading<unknown>['at'] = (path) => place(offsetOf(document.contents, path));
  // One slip makes many errors; only the first says where it was.
  const [slip] = document.errors;
  if (slip) {
    const said = problem(syntax, { file, ...place(slip.pos[0]) }, sentence(clear(slip.message)));
    return { data: undefined, problems: [said], at };
  }
  let value: unknown;
  try {
    const twice = findTwice(document);
    if (twice !== undefined) {
      const said = problem(syntax, { file, ...place(twice) }, 'Map keys must be unique.');
      return { data: undefined, problems: [said], at };
    }
    value = document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    const said = clear(error instanceof Error ? error.message : String(error));
    return {
      data: undefined,
      problems: [problem(syntax, { file, line: firstLine }, sentence(said))],
      at,
    };
  }
  const unfit = findUnfitIn(value);
  if (unfit) {
    const said = problem('character', { file, ...at(unfit.path) }, unfit.name);
    return { data: undefined, problems: [said], at };
  }
  const asRead = schema.safeParse(value);
  // An empty file is told which keys it lacks, not that nothing is no object.
  const parsed = !asRead.success && value === null ? schema.safeParse({}) : asRead;
  if (parsed.success) return { data: parsed.data, problems: [], at };
  const problems = parsed.error.issues.map((issue) => {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
    const path = unknown === undefined ? issue.path : [...issue.path, unknown];
    return problem(
      rule,
      { file, ...at(path) },
      sentence(
        isMissing(value, issue.path) ? 'This key is missing, or has no value' : plain(issue),
      ),
      path.map(String).join('.'),
    );
  });
  return { data: undefined, problems, at };
}

/** What the parser says, where it speaks of itself. */
const clear = (said: string): string =>
  /call stack/.test(said) ? 'It is nested deeper than can be read.' : said;

/** Offset of the first key that its map has already. */
function findTwice(document: Document): number | undefined {
  let twice: number | undefined;
  visit(document, {
    Map: (_, { items }) => {
      const keys = new Set<string>();
      for (const { key } of items) {
        if (keys.has(String(key))) twice ??= startOf(key);
        keys.add(String(key));
      }
    },
  });
  return twice;
}

/** The first unfit character in the keys and values of YAML: escapes can write what the file has not. */
function findUnfitIn(
  value: unknown,
  path: readonly string[] = [],
): { readonly path: readonly string[]; readonly name: string } | undefined {
  const found = typeof value === 'string' ? findUnfit(value) : undefined;
  if (found) return { path, name: found.name };
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inside] of Object.entries(value)) {
    const unfit = findUnfitIn(key, path) ?? findUnfitIn(inside, [...path, key]);
    if (unfit) return unfit;
  }
  return undefined;
}

/** What is wrong, without the words of the schema's library. */
function plain(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return 'There is no such key';
  if (issue.code === 'invalid_value') return `Write one of: ${issue.values.map(String).join(', ')}`;
  return issue.code === 'invalid_type' ? (wanted[issue.expected] ?? issue.message) : issue.message;
}

const wanted: Readonly<Record<string, string>> = {
  string: 'Write words here, in quotes if they look like a number',
  boolean: 'Write true or false',
  number: 'Write a number',
  array: 'Write a list',
  object: 'Write keys and their values here',
  record: 'Write keys and their values here',
};

function isMissing(value: unknown, path: readonly PropertyKey[]): boolean {
  let inside = value;
  for (const key of path)
    inside = typeof inside === 'object' && inside !== null ? Reflect.get(inside, key) : undefined;
  return inside === undefined || inside === null;
}

/** Offset at which the value at a path begins, as far down the path as the document goes. */
function offsetOf(root: Node | null, path: readonly PropertyKey[]): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => String(item.key) === String(key));
      if (!pair) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      offset = startOf(node) ?? offset;
    } else break;
  }
  return offset;
}

const startOf = (node: unknown): number | undefined =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
    ? Number(node.range[0])
    : undefined;

const sentence = (s: string): string => (/[.!?]$/.test(s.trim()) ? s.trim() : `${s.trim()}.`);
