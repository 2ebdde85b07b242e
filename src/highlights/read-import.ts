import { annotationsIn, fromAnnotation, type ImportContext } from './from-annotations.ts';
import type { Highlight } from './highlight.ts';
import { parseHighlight } from './parse-highlight.ts';
import { recordStart } from './to-markdown.ts';

/** The maximum length of a file, in UTF-16 code units, and the maximum number of its items. */
export const longestFile = 5_000_000;
const mostItems = 5000;

/** The highlights in a file, and how many items could not be read as highlights. */
export interface ImportedFile {
  readonly highlights: readonly Highlight[];
  readonly skipped: number;
}

/** Why a file cannot be read. */
type ImportFault = 'too-large' | 'unreadable' | 'empty';

/**
 * Reads a file of annotations: JSON in the Web Annotation Data Model and similar ones, or Markdown
 * written by this site.
 */
export function readImport(content: string, context: ImportContext): ImportedFile | ImportFault {
  if (content.length > longestFile) return 'too-large';
  const isJson = /^\s*[{[]/.test(content);
  const items = isJson ? itemsOfJson(content, context) : itemsOfMarkdown(content);
  if (items === undefined) return 'unreadable';
  if (items.length === 0) return 'empty';
  if (items.length > mostItems) return 'too-large';
  const highlights = items.filter((item) => item !== undefined);
  return { highlights, skipped: items.length - highlights.length };
}

type Items = readonly (Highlight | undefined)[] | undefined;

function itemsOfJson(content: string, context: ImportContext): Items {
  const file = parsed(content);
  return file === undefined
    ? undefined
    : annotationsIn(file).map((item) => fromAnnotation(item, file, context));
}

const itemsOfMarkdown = (content: string): Items =>
  content
    .split(/\r?\n/)
    .filter((line) => line.startsWith(recordStart))
    .map((line) =>
      living(parseHighlight(parsed(line.slice(recordStart.length).replace(/ -->\s*$/, '')))),
    );

/** Drops the record of a deleted highlight, because an import must not delete highlights. */
const living = (one: Highlight | undefined): Highlight | undefined =>
  one?.deletedAt === undefined ? one : undefined;

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
