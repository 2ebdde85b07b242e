import { recordsOf, type SectionRecord } from '../search/records.ts';
import { stateOf } from '../search/state.ts';
import { cacheOf } from './cache.ts';
import { keptEdition } from './editions.ts';
import { keyOf, makersKey } from './key.ts';

const records = cacheOf('records');
let made: string | undefined;

/** What the search index takes of the edition under a key, as JSON; made from the edition once. */
export function keptRecords(key: string): string {
  made ??= makersKey('src/search', 'src/edition');
  const own = keyOf(key, made);
  const kept = records.read(own)?.toString();
  if (kept) return kept;
  const json = JSON.stringify(recordsOf(keptEdition(key)));
  records.write(own, json);
  return json;
}

/** The records of all editions under some keys; their order is that of the keys, which no machine decides. */
export const allRecords = (keys: readonly string[]): readonly SectionRecord[] =>
  keys.toSorted().flatMap((key): readonly SectionRecord[] => JSON.parse(keptRecords(key)));

/** The state of the index of these editions. */
export const indexState = (keys: readonly string[]): string =>
  stateOf(keys.toSorted().map(keptRecords));
