import { annotationsIn, fromAnnotation, type ImportContext } from './from-annotations.ts';
import type { Highlight } from './highlight.ts';
import { parseHighlight } from './parse-highlight.ts';
import { recordStart } from './to-markdown.ts';

/** The maximum size and number of items of a file. */
export const mostBytes = 5_000_000;
export const mostItems = 5000;

/** The highlights in a file, and the number of other items. */
export interface ImportedFile {
  readonly highlights: readonly Highlight[];
  readonly skipped: number;
}

/** Why a file cannot be read. */
export type ImportFault = 'too-large' | 'unreadable' | 'empty';

/**
 * Reads a file of annotations: JSON in the W3C model and similar ones, or Markdown written by this
 * site.
 */
export function readImport(content: string, context: ImportContext): ImportedFile | ImportFault {
  if (content.length > mostBytes) return 'too-large';
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

/** Files cannot delete highlights. */
const living = (one: Highlight | undefined): Highlight | undefined =>
  one?.deletedAt === undefined ? one : undefined;

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
