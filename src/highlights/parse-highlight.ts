import {
  type Colour,
  colours,
  contextLength,
  type Highlight,
  type Location,
  longestNote,
  longestQuotation,
  type Segment,
  type Status,
} from './highlight.ts';

/** Parses highlights from imported files; invalid properties are dropped or get default values. */

/** Reads a property of a value; undefined if the value is not an object. */
export const fieldOf = (thing: unknown, name: string): unknown => {
  const value: unknown = Object(thing)[name];
  return typeof thing === 'object' ? value : undefined;
};

/** Reads a string property; undefined if it is not a string, or longer than `most` code units. */
export const stringOf = (thing: unknown, name: string, most = 1000): string | undefined => {
  const value = fieldOf(thing, name);
  return typeof value === 'string' && value.length <= most ? value : undefined;
};

/** The items of a list; a single value counts as a list of one, undefined and null as empty. */
export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

const offsetIn = (thing: unknown, name: string, otherwise = 0): number => {
  const value = fieldOf(thing, name);
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : otherwise;
};

/**
 * Reads a date and time as ISO 8601 in UTC, which sorts as a string; undefined if it is invalid.
 */
export const instantOf = (thing: unknown, name: string): string | undefined => {
  const time = Date.parse(stringOf(thing, name) ?? '');
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
};

export const colourOf = (value: unknown): Colour => colours.find((one) => one === value) ?? 'grey';

const statuses: readonly Status[] = ['found', 'changed', 'lost'];
const statusOf = (value: unknown): Status => statuses.find((one) => one === value) ?? 'found';

const segmentOf = (value: unknown): readonly Segment[] => {
  const exact = stringOf(value, 'exact', longestQuotation);
  if (!exact?.trim()) return [];
  const start = offsetIn(value, 'start');
  return [
    {
      block: stringOf(value, 'block') ?? '',
      exact,
      prefix: (stringOf(value, 'prefix') ?? '').slice(-contextLength),
      suffix: (stringOf(value, 'suffix') ?? '').slice(0, contextLength),
      start,
      end: start + exact.length,
      points: offsetIn(value, 'points', start),
    },
  ];
};

const locationOf = (value: unknown): Location => ({
  label: stringOf(value, 'label') ?? '',
  heading: stringOf(value, 'heading') ?? '',
  order: offsetIn(value, 'order'),
});

/**
 * Parses a highlight from any value; undefined if it has no id or date, or if it has no words and
 * is not a deleted highlight.
 */
export function parseHighlight(value: unknown): Highlight | undefined {
  const id = stringOf(value, 'id', 200);
  const created = instantOf(value, 'created');
  const updated = instantOf(value, 'updated') ?? created;
  const deletedAt = instantOf(value, 'deletedAt');
  const segments = listOf(fieldOf(value, 'segments')).slice(0, 500).flatMap(segmentOf);
  if (!id || !created || !updated || (segments.length === 0 && deletedAt === undefined)) return;
  const reading = stringOf(value, 'reading', 2 * longestQuotation);
  const note = fieldOf(value, 'note');
  const tags = listOf(fieldOf(value, 'tags')).filter((tag) => typeof tag === 'string');
  return {
    ...{ id, created, updated, segments },
    text: stringOf(value, 'text') ?? '',
    edition: stringOf(value, 'edition') ?? '',
    colour: colourOf(fieldOf(value, 'colour')),
    note: typeof note === 'string' ? note.slice(0, longestNote) : '',
    tags: tags.slice(0, 50).map((tag) => tag.slice(0, 100)),
    ...(deletedAt !== undefined && { deletedAt }),
    status: statusOf(fieldOf(value, 'status')),
    ...(reading && { reading }),
    location: locationOf(fieldOf(value, 'location')),
  };
}
