import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** What makes the index of the records: another of these may make another index. */
const makers = [
  'node_modules/pagefind/package.json',
  'src/integrations/search-index/build-index.ts',
];

/**
 * Names the state of the index of some texts, from the records of each as JSON: another whenever a word
 * or a byte of it is. The working directory must be the project’s.
 */
export function stateOf(texts: Iterable<string>): string {
  const hash = createHash('sha256').update('[');
  let between = '';
  for (const json of texts) {
    hash.update(between + json.slice(1, -1));
    between = ',';
  }
  hash.update(']');
  for (const file of makers) hash.update('\0').update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}
