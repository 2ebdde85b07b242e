import type { Edition } from '../edition/model.ts';
import { bibliographyOf, type Entry, know } from '../exports/bibliography.ts';
import { cacheOf } from './cache.ts';
import { keyOf, makersKey } from './key.ts';

const bibliographies = cacheOf('bibliographies');
let made: string | undefined;

/** Sees to it that the bibliography of the edition under a key is made once and no more. */
export function keepBibliography(key: string, edition: Edition): void {
  if (edition.references.length === 0) return;
  made ??= makersKey('src/exports');
  const own = keyOf(key, made);
  const kept = bibliographies.read(own)?.toString();
  if (!kept) return bibliographies.write(own, JSON.stringify(bibliographyOf(edition)));
  const entries: readonly Entry[] = JSON.parse(kept);
  know(edition, entries);
}
