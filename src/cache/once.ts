import { cacheOf } from './cache.ts';
import { keyOf, makersKey } from './key.ts';

let made: string | undefined;

/** What the exports make of some parts that can be written as JSON: made once, and kept as JSON. */
export function once<Made>(step: string, parts: readonly unknown[], make: () => Made): Made {
  made ??= makersKey('src/exports', 'src/edition');
  const cache = cacheOf(step);
  const key = keyOf(made, JSON.stringify(parts));
  const kept = cache.read(key)?.toString();
  if (kept) return JSON.parse(kept);
  const now = make();
  cache.write(key, JSON.stringify(now));
  return now;
}
