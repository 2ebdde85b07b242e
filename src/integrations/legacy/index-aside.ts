import { aside } from '../../cache/aside.ts';
import { cacheOf } from '../../cache/cache.ts';
import { pack, unpack } from '../../cache/packed.ts';
import { allRecords, indexState } from '../../cache/records.ts';
import { buildIndexes, type IndexFile } from '../search-index/build-index.ts';

/** The index of all texts in one state. */
export interface Index {
  readonly state: string;
  readonly files: readonly IndexFile[];
  /** Whether it had to be made, since it was not kept. */
  readonly isNew: boolean;
}

/** Makes the index of the editions under some keys, unless it is kept. */
export async function indexOf(keys: readonly string[]): Promise<Index> {
  const cache = cacheOf('index');
  const state = indexState(keys);
  const kept = cache.read(state);
  if (kept) return { state, files: unpack(kept), isNew: false };
  const files = await buildIndexes(allRecords(keys));
  cache.write(state, pack(files));
  return { state, files, isNew: true };
}

/** The same in another process, while pages are made. */
export const indexAside = (keys: readonly string[]): Promise<Index> =>
  aside(new URL('./index-worker.ts', import.meta.url), keys);
