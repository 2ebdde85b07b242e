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

/** The records of some editions, each as JSON, in an order that neither a machine nor the code decides. */
const inOrder = (keys: readonly string[]): readonly string[] => keys.map(keptRecords).sort();

/** The records of all editions under some keys. */
export const allRecords = (keys: readonly string[]): readonly SectionRecord[] =>
  inOrder(keys).flatMap((json): readonly SectionRecord[] => JSON.parse(json));

/** The state of the index of these editions. */
export const indexState = (keys: readonly string[]): string => stateOf(inOrder(keys));
