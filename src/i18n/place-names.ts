import { paragraphNumber } from '../edition/addresses.ts';
import type { Passage } from '../edition/model.ts';
import { fill } from './fill.ts';
import type { Labels } from './labels.ts';

/** The displayed name of a passage: “¶ 34”, “Author’s note 2”; empty for a heading. */
export function placeName({ id, label }: Pick<Passage, 'id' | 'label'>, labels: Labels): string {
  const n = paragraphNumber(id);
  return n ? fill(labels.paragraph, { n }) : label;
}
