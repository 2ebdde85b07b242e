import { createHash } from 'node:crypto';
import type { Edition } from '../edition/model.ts';
import { recordsOf } from './records.ts';

/** Names the state of the index of these texts: another whenever a word of it is. */
export const stateOf = (texts: readonly Edition[]): string =>
  createHash('sha256')
    .update(JSON.stringify(texts.flatMap(recordsOf)))
    .digest('hex')
    .slice(0, 12);
