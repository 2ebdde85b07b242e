import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Edition } from '../edition/model.ts';
import { recordsOf } from './records.ts';

/** Names the state of the index of these texts: another whenever a word or a byte of it is. */
export const stateOf = (texts: readonly Edition[]): string =>
  stateOfRecords(JSON.stringify(texts.flatMap(recordsOf)));

/** The same, of the records that the index is made of, as JSON. The working directory must be the project’s. */
export const stateOfRecords = (json: string): string =>
  createHash('sha256')
    .update([json, ...makers.map((file) => readFileSync(file, 'utf8'))].join('\0'))
    .digest('hex')
    .slice(0, 12);

/** What makes the index of the records: another of these may make another index. */
const makers = ['node_modules/pagefind/package.json', 'src/search/build-index.ts'];
