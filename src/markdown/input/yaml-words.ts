import type { ErrorCode } from 'yaml';
import { z } from 'zod';
import { closestMatch } from '../../edition/quotation.ts';

/** Messages about YAML and its values, for editors who may not know YAML. */

const colon =
  'A colon within a value makes it look like a key. Put the whole value in quotes: title: "…: …".';
const quote = 'This quote is never closed. Close it, or put the value in the other kind of quotes.';
const indent =
  'This line is not indented like its neighbours. Begin keys that belong together in the same column.';

const syntax: Readonly<Partial<Record<ErrorCode, string>>> = {
  BLOCK_AS_IMPLICIT_KEY: colon,
  MULTILINE_IMPLICIT_KEY: 'This line has no colon. Write a key, a colon, a space and a value.',
  BAD_INDENT: indent,
  TAB_AS_INDENT: 'This line begins with a tab. Use spaces.',
  BAD_SCALAR_START: 'A value cannot begin with this character. Put the whole value in quotes.',
  BAD_DQ_ESCAPE:
    'This backslash between double quotes is not a valid escape. Use single quotes, or write the backslash twice.',
  BLOCK_IN_FLOW:
    'There is an indented list or block of keys between brackets here. Close the brackets first.',
  MISSING_CHAR: 'A quote, a bracket or a comma is missing here. Close what was opened.',
  UNEXPECTED_TOKEN:
    'This cannot follow what is before it. Put each key on its own line, and a whole value in quotes if it begins with a quote or another special character.',
  BAD_ALIAS: 'A value cannot begin with “*”. Put it in quotes.',
  KEY_OVER_1024_CHARS: 'This key is very long. Write a short key, a colon, a space and a value.',
  MULTIPLE_DOCS: 'A line “---” separates these keys. Remove it.',
};

/** Message for an error of the parser; `rest` is the text from the position of the error. */
export const syntaxWords = (code: ErrorCode, rest: string): string =>
  (/^["']/.test(rest) && code === 'MISSING_CHAR' ? quote : syntax[code]) ??
  'This cannot be read as keys and values. Check colons, quotes and brackets.';

export const twiceWords = (key: string): string => `The key “${key}” is used twice. Keep one.`;
export const aliasWords =
  'References to other parts of the file (“&”, “*”) are not supported. Write the value itself, in quotes if it begins with one of these characters.';
export const jsonWords =
  'This is not valid JSON. Check the commas, quotes and brackets here and just before.';
export const deepWords = 'The nesting is too deep. Remove some brackets or levels.';

/** Messages for an invalid value; `isEmpty` if it is missing, null or an empty string. */
export function issueWords(
  issue: z.core.$ZodIssue,
  schema: z.core.$ZodType,
  isEmpty: boolean,
): readonly string[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey(key, keysAt(schema, issue.path)));
  const path = issue.path.map(String).join('.');
  const remedy = wantedWords(issue);
  const wrong = isEmpty ? 'is missing or empty' : 'has an invalid value';
  return [path ? `The key “${path}” ${wrong}. ${remedy}` : remedy];
}

function wantedWords(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value')
    return `Write one of: ${issue.values.map(String).join(', ')}.`;
  if (issue.code === 'invalid_type') return wanted[issue.expected] ?? issue.message;
  // If a union has no message of its own, the message for its first member is used, which is the
  // usual form.
  const [usual] = issue.code === 'invalid_union' ? (issue.errors[0] ?? []) : [];
  return usual && issue.message === 'Invalid input' ? wantedWords(usual) : issue.message;
}

const wanted: Readonly<Record<string, string>> = {
  string: 'Write text there.',
  number: 'Write a number there.',
  array: 'Write a list there: each item on a line that begins with “- ”.',
  object: 'Write keys and their values below it, each on its own line and indented.',
  record: 'Write keys and their values below it, each on its own line and indented.',
};

function unknownKey(key: string, known: readonly string[]): string {
  const near = closestMatch(key, known);
  if (near) return `There is no key “${key}” here. Did you mean “${near}”?`;
  const list = known.length > 0 ? ` The keys here are: ${known.join(', ')}.` : '';
  return `There is no key “${key}” here. Remove it.${list}`;
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
