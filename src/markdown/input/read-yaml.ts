import type { VFile } from 'vfile';
import { type Document, isMap, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { type Point, type Rule, ruleMessage } from '../../edition/problems.ts';
import { findUnfit } from './characters.ts';
import { readJson } from './read-json.ts';
import {
  aliasWords,
  deepWords,
  issueWords,
  jsonWords,
  syntaxWords,
  twiceWords,
} from './yaml-words.ts';

/**
 * The validated content of a data file (YAML, JSON or BibTeX), and the positions of its keys and
 * list items.
 */
export interface Reading<T> {
  readonly data: T | undefined;
  readonly file: VFile;
  /** Position of the key or list item at a path, or of its nearest existing ancestor. */
  readonly at: (path: readonly PropertyKey[]) => Point;
}

/**
 * The line on which the YAML begins in its file, and the rules to report: `syntax` if it cannot be
 * parsed, `rule` if the schema refuses a value.
 */
interface Options {
  readonly firstLine: number;
  readonly rule: Rule;
  readonly syntax: Rule;
}

/**
 * Parses YAML (and so JSON, of which YAML is a superset) and validates it against a schema.
 * Problems are reported on the file, at the key or position concerned.
 */
export function readYaml<S extends z.ZodType>(
  file: VFile,
  text: string,
  schema: S,
  { firstLine = 1, rule = 'entry-key', syntax = 'yaml' }: Partial<Options> = {},
): Reading<z.infer<S>> {
  const options = { firstLine, rule, syntax };
  const json = readJson(text);
  const sound = json && schema.safeParse(json.value);
  if (sound?.success && !findUnfitIn(json?.value)) {
    let document: ParsedYaml | undefined;
    // Only problems need positions, for which the YAML parser is needed.
    const at: ParsedYaml['at'] = (path) => {
      document ??= parseYaml(file, text, firstLine);
      return document.at(path);
    };
    return { data: sound.data, file, at };
  }
  const placed = parseYaml(file, text, firstLine);
  return { data: checked(file, text, placed, schema, options), file, at: placed.at };
}

/** A parsed document, with the positions of its keys and list items. */
interface ParsedYaml {
  readonly document: Document;
  readonly at: (path: readonly PropertyKey[]) => Point;
  readonly pointOf: (offset: number) => Point;
}

function parseYaml(file: VFile, text: string, firstLine: number): ParsedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    // The built-in check for duplicate keys is quadratic in their number.
    uniqueKeys: false,
    // Otherwise the parser logs warnings.
    logLevel: 'silent',
    // Keeps all values of YAML as strings: a title may be 1984. JSON has types of its own.
    schema: file.extname === '.json' ? 'core' : 'failsafe',
  });
  const pointOf = (offset: number): Point => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  return { document, pointOf, at: (path) => pointOf(offsetOf(document.contents, path)) };
}

/** The validated value of a document; undefined if problems were reported. */
function checked<S extends z.ZodType>(
  file: VFile,
  text: string,
  { document, at, pointOf }: ParsedYaml,
  schema: S,
  { firstLine, rule, syntax }: Options,
): z.infer<S> | undefined {
  const refuse = (place: Point, words: string): undefined => {
    file.message(...ruleMessage(syntax, place, words));
  };
  // One mistake causes many errors; only the first has the right position.
  const [slip] = document.errors;
  if (slip) {
    const isDeep = /call stack/.test(slip.message);
    const isJson = file.extname === '.json';
    const words = isJson ? jsonWords : syntaxWords(slip.code, text.slice(slip.pos[0]));
    return refuse(pointOf(slip.pos[0]), isDeep ? deepWords : words);
  }
  let value: unknown;
  try {
    const twice = findTwice(document);
    if (twice) return refuse(pointOf(twice.offset), twiceWords(twice.key));
    value = document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    const isAlias = error instanceof ReferenceError;
    return refuse({ line: firstLine, column: 1 }, isAlias ? aliasWords : deepWords);
  }
  const unfit = findUnfitIn(value);
  if (unfit) {
    file.message(...ruleMessage('character', at(unfit.path), unfit.name));
    return undefined;
  }
  const asRead = schema.safeParse(value);
  // For an empty file, reports the missing keys, not that null is not an object.
  const parsed = !asRead.success && value === null ? schema.safeParse({}) : asRead;
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [];
    const isEmpty = keys.length === 0 && isMissing(value, issue.path);
    for (const [i, words] of issueWords(issue, schema, isEmpty).entries()) {
      const key = keys[i];
      const path = key === undefined ? issue.path : [...issue.path, key];
      file.message(...ruleMessage(rule, at(path), words));
    }
  }
  return undefined;
}

/** The first duplicate key. */
function findTwice(
  document: Document,
): { readonly offset: number; readonly key: string } | undefined {
  let twice: { readonly offset: number; readonly key: string } | undefined;
  visit(document, {
    Map: (_, { items }) => {
      const keys = new Set<string>();
      for (const { key } of items) {
        if (keys.has(String(key))) twice ??= { offset: startOf(key) ?? 0, key: String(key) };
        keys.add(String(key));
      }
    },
  });
  return twice;
}

/**
 * The first forbidden character in parsed keys and values. The source may hide one in an escape.
 */
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

function isMissing(value: unknown, path: readonly PropertyKey[]): boolean {
  let inside = value;
  for (const key of path)
    inside = typeof inside === 'object' && inside !== null ? Reflect.get(inside, key) : undefined;
  return inside === undefined || inside === null || inside === '';
}

/** Offset of the key or list item at a path, or of its nearest existing ancestor. */
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
