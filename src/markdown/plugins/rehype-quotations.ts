import type { Root } from 'hast';
import type { VFile } from 'vfile';
import type { Target } from '../../edition/block.ts';
import type { QuotationFile } from '../../edition/editorial-schema.ts';
import { asTarget, findAll } from '../find-quotation.ts';
import type { Reading } from '../input/read-yaml.ts';

/** An entry of `quotations.yaml`, with its place in the text and its index in the file. */
export interface FoundQuotation {
  readonly entry: QuotationFile[number];
  readonly target: Target;
  readonly index: number;
}

declare module 'vfile' {
  interface DataMap {
    quotations: readonly FoundQuotation[];
  }
}

/** Locates the quotations in the text, without changing the tree. */
export default function rehypeQuotations({ reading }: { reading: Reading<QuotationFile> }) {
  return (tree: Root, vfile: VFile): void => {
    const { file, at } = reading;
    const quoted = (reading.data ?? []).map((whole) => ({ ...whole.target, whole }));
    const found = findAll(tree, quoted, file, (index) => at([index, 'target']));
    vfile.data.quotations = found.map(({ entry, place, index }) => ({
      entry: entry.whole,
      target: asTarget(place, entry),
      index,
    }));
  };
}
