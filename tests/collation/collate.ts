import type { EmendationFile } from '../../src/edition/schema.ts';
import type { Entries } from './read-page.ts';
import { bare, mark, type Reading, tokens } from './reading.ts';
import { type Zone, zones } from './zones.ts';

/** A recorded departure from the source. */
export type Recorded = EmendationFile['emendations'][number];

/** The first difference in a zone, or a problem with an emendation. */
export interface Difference {
  readonly zone: Zone | 'emendations';
  readonly message: string;
}

/** Compares a page with its source, zone by zone; only recorded emendations may differ. */
export function collate(
  source: Reading,
  page: Reading & { readonly entries: Entries },
  records: readonly Recorded[],
): readonly Difference[] {
  const used: Recorded[] = [];
  const differences = zones.flatMap((zone): Difference[] => {
    const { reading, made } = undo(page[zone], records, page.entries);
    used.push(...made);
    const message = part(source[zone], reading);
    return message ? [{ zone, message }] : [];
  });
  const wrong = records.filter((record) => used.filter((r) => r === record).length !== 1);
  return [
    ...differences,
    ...wrong.map(({ exact }): Difference => {
      return { zone: 'emendations', message: `“${exact}” is not marked on the page just once.` };
    }),
  ];
}

/** Restores the source's words at each recorded emendation of the page. */
function undo(
  reading: string,
  records: readonly Recorded[],
  entries: Entries,
): { readonly reading: string; readonly made: readonly Recorded[] } {
  const made: Recorded[] = [];
  let [undone, from] = ['', 0];
  for (const { 0: sign, 1: id = '', index } of reading.matchAll(/⟨(em-\d+)⟩/g)) {
    const before = undone + reading.slice(from, index);
    const after = reading.slice(index + sign.length);
    const record = records.find((one) => stands(one, before, after) && tells(one, entries.get(id)));
    if (record) made.push(record);
    undone = record ? withSource(record, before) : before + sign;
    from = index + sign.length;
    // Words marked as a title only on the page lose both marks.
    if (record?.change === 'title') from += mark('/cite').length;
  }
  return { reading: undone + reading.slice(from), made };
}

/** How many characters around a mark are compared with a record; longer than any quotation. */
const reach = 400;

function stands(
  { exact, prefix, suffix, change }: Recorded,
  before: string,
  after: string,
): boolean {
  const marks = change === 'title' ? [`${mark('cite')}${exact}`, mark('/cite')] : [exact, ''];
  return (
    before.endsWith(marks[0] ?? '') &&
    after.startsWith(marks[1] ?? '') &&
    bare(before.slice(-reach)).endsWith(prefix + exact) &&
    bare(after.slice(0, reach)).startsWith(suffix)
  );
}

/** Whether the entry in the list of emendations has both the reading and the source's words. */
const tells = ({ exact, source }: Recorded, entry = ''): boolean =>
  entry.includes(exact) && entry.includes(source);

const withSource = ({ exact, source, change }: Recorded, before: string): string =>
  before.slice(0, -(exact.length + (change === 'title' ? mark('cite').length : 0))) + source;

/** Where two readings first differ, with context; undefined if they are the same. */
function part(source: string, page: string): string | undefined {
  if (source === page) return undefined;
  const at = sharedLength(source, page);
  const start = Math.max(0, at - 80);
  const common = tokens(source.slice(start, at)).slice(0, -1).join('');
  const show = (reading: string): string => {
    const [next = ' (the end)', ...rest] = tokens(reading.slice(start + common.length, at + 60));
    return `${common} >>>${next}<<< ${rest.slice(0, -1).join('')}`;
  };
  return `source: …${show(source)}…\n  page: …${show(page)}…`;
}

/** Length of the common prefix, by binary search, since readings have thousands of characters. */
function sharedLength(a: string, b: string): number {
  let [shared, most] = [0, Math.min(a.length, b.length)];
  while (shared < most) {
    const middle = Math.ceil((shared + most) / 2);
    if (a.slice(shared, middle) === b.slice(shared, middle)) shared = middle;
    else most = middle - 1;
  }
  return shared;
}
