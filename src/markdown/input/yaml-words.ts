import type { ErrorCode } from 'yaml';
import { z } from 'zod';
import { closestMatch } from '../../edition/quotation.ts';

/** Messages about YAML and its values, for editors who know neither YAML nor the schema. */

const colon =
  'A colon within a value makes it look like a key. Put the whole value between quotes: title: "…: …".';
const quote =
  'A quote is opened here and not closed. Close it, or put the value between the other kind of quotes.';
const indent =
  'This line is not set in as its neighbours are. Let keys that belong together begin in the same column.';

const syntax: Readonly<Partial<Record<ErrorCode, string>>> = {
  BLOCK_AS_IMPLICIT_KEY: colon,
  MULTILINE_IMPLICIT_KEY: 'This line has no colon. Write a key, a colon, a space and a value.',
  BAD_INDENT: indent,
  TAB_AS_INDENT: 'A tab stands at the beginning of this line. Use spaces.',
  BAD_SCALAR_START: 'A value cannot begin with this sign. Put the whole value between quotes.',
  BAD_DQ_ESCAPE:
    'A backslash between double quotes begins a sign that does not exist. Use single quotes, or write the backslash twice.',
  BLOCK_IN_FLOW:
    'A list or keys on lines of their own stand between brackets here. Close the brackets first.',
  MISSING_CHAR: 'A quote, a bracket or a comma is missing here. Close what is opened.',
  UNEXPECTED_TOKEN:
    'Something stands here that cannot follow. Put a value that begins with a quote or another sign between quotes as a whole, and each key on a line of its own.',
  BAD_ALIAS: 'A value cannot begin with “*”. Put it between quotes.',
  KEY_OVER_1024_CHARS: 'This key is very long. Write a short key, a colon, a space and a value.',
  MULTIPLE_DOCS: 'A line “---” stands within the keys. Take it out.',
};

/** Message for an error of the parser; `rest` is the text from the position of the error. */
export const syntaxWords = (code: ErrorCode, rest: string): string =>
  (/^["']/.test(rest) && code === 'MISSING_CHAR' ? quote : syntax[code]) ??
  'This cannot be read as keys and values. Check colons, quotes and brackets.';

export const twiceWords = (key: string): string => `The key “${key}” stands here twice. Keep one.`;
export const aliasWords =
  'Signs that repeat other parts of the file (“&”, “*”) are not followed. Write the value itself, between quotes if it begins with such a sign.';
export const jsonWords =
  'This is not valid JSON. Check the commas, quotes and brackets here and just before.';
export const deepWords = 'It is nested deeper than can be read. Take some brackets or levels out.';

/** Messages for an invalid value; `isEmpty` if it is missing or null. */
export function issueWords(
  issue: z.core.$ZodIssue,
  schema: z.core.$ZodType,
  isEmpty: boolean,
): readonly string[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey(key, keysAt(schema, issue.path)));
  const path = issue.path.map(String).join('.');
  const remedy = wantedWords(issue);
  const wrong = isEmpty ? 'is missing, or has no value' : 'has a value that is not understood';
  return [path ? `The key “${path}” ${wrong}. ${remedy}` : remedy];
}

function wantedWords(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value')
    return `Write one of: ${issue.values.map(String).join(', ')}.`;
  if (issue.code === 'invalid_type') return wanted[issue.expected] ?? issue.message;
  return issue.message;
}

const wanted: Readonly<Record<string, string>> = {
  string: 'Write words there.',
  number: 'Write a number there.',
  array: 'Write a list there: each item on a line that begins with “- ”.',
  object: 'Write keys and their values below it, each on a line of its own and set in.',
  record: 'Write keys and their values below it, each on a line of its own and set in.',
};

function unknownKey(key: string, known: readonly string[]): string {
  const near = closestMatch(key, known);
  if (near) return `There is no key “${key}” here. Did you mean “${near}”?`;
  const list = known.length > 0 ? ` The keys here are: ${known.join(', ')}.` : '';
  return `There is no key “${key}” here. Take it out.${list}`;
}

/** The keys that are allowed at a path. */
function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  const [first, ...rest] = path;
  const plain = unwrapped(schema);
  if (plain instanceof z.ZodObject) {
    const { shape } = plain;
    if (first === undefined) return Object.keys(shape);
    const inside = Object.hasOwn(shape, first) ? shape[String(first)] : undefined;
    return inside ? keysAt(inside, rest) : [];
  }
  if (plain instanceof z.ZodArray && first !== undefined) return keysAt(plain.element, rest);
  if (plain instanceof z.ZodUnion) return plain.options.flatMap((one) => keysAt(one, path));
  return [];
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodNullable
  )
    return unwrapped(schema.unwrap());
  return schema instanceof z.ZodPipe ? unwrapped(schema.in) : schema;
}
