import { paragraphNumber } from '../edition/addresses.ts';
import type { Passage } from '../edition/model.ts';
import { fill } from './fill.ts';
import type { Labels } from './labels.ts';

/** How a reader calls the place of a passage: “¶ 34”, “Author’s note 2”; nothing for a heading. */
export function placeName({ id, label }: Pick<Passage, 'id' | 'label'>, labels: Labels): string {
  const n = paragraphNumber(id);
  return n ? fill(labels.paragraph, { n }) : label;
}
