import type { Element, ElementContent, Root } from 'hast';
import type { VFile } from 'vfile';
import { emendationId, emendationReferenceId } from '../edition/addresses.ts';
import { fill, type Labels } from '../edition/labels.ts';
import type { Block, Doubt, Emendation } from '../edition/model.ts';
import { type Problem, problem, type Rule } from '../edition/problems.ts';
import { nearest, type Place, places, type Quotation } from '../edition/quotation.ts';
import type { EmendationFile } from '../edition/schema.ts';
import { insertAt, textOf } from './hast-text.ts';
import { isHeading } from './rehype-blocks.ts';

/** What `emendations.yaml` records, once each of its places was found in the text. */
export interface Departures {
  readonly emendations: readonly Emendation[];
  readonly doubts: readonly Doubt[];
}

declare module 'vfile' {
  interface DataMap {
    departures: Departures;
  }
}

/** The parsed file, its path, and where in it each entry stands. */
export interface EmendationSource {
  readonly file: string;
  readonly data: EmendationFile;
  readonly at: (path: readonly PropertyKey[]) => { readonly line: number; readonly column: number };
}

type Entry = EmendationFile['emendations'][number];
type Found = { readonly entry: Entry; readonly place: Place };

/** Marks every recorded departure from the source with a small sign after its words. */
export default function rehypeEmendations(options: {
  source: EmendationSource | undefined;
  labels: Labels;
}) {
  return (tree: Root, vfile: VFile): void => {
    const { source, labels } = options;
    vfile.data.departures = { emendations: [], doubts: [] };
    if (!source) return;
    const blocks = tree.children.flatMap(asBlock);
    vfile.data.problems ??= [];
    const { problems } = vfile.data;
    const find = (quotation: Quotation, path: readonly PropertyKey[]): Place | undefined => {
      const result = findOne(blocks, quotation, { file: source.file, ...source.at(path) });
      if ('rule' in result) problems.push(result);
      return 'rule' in result ? undefined : result;
    };
    const found = source.data.emendations.flatMap((entry, i): Found[] => {
      const place = find(entry, ['emendations', i]);
      const wrong = place && objection(entry, place);
      if (wrong)
        problems.push(
          problem(wrong, { file: source.file, ...source.at(['emendations', i]) }, entry.exact),
        );
      return place ? [{ entry, place }] : [];
    });
    const doubts = source.data.doubts.flatMap(
      ({ exact, conjecture, reason, ...context }, i): Doubt[] => {
        const place = find({ exact, ...context }, ['doubts', i]);
        return place ? [{ block: place.block.id, exact, conjecture, reason }] : [];
      },
    );
    found.sort(
      (a, b) =>
        blocks.indexOf(a.place.block) - blocks.indexOf(b.place.block) || a.place.end - b.place.end,
    );
    const emendations = found.map((f, i) => asEmendation(f, i + 1, labels));
    for (const [i, { place }] of [...found.entries()].reverse()) {
      const sign = emendations[i];
      if (sign) insertAt(textOf(place.block.hast).pieces, place.end, [asSign(sign, labels)]);
    }
    vfile.data.departures = { emendations, doubts };
  };
}

/** The one place of a quotation among the blocks, or the problem with it. */
export function findOne(
  blocks: readonly Block[],
  quotation: Quotation,
  at: { readonly file: string; readonly line: number; readonly column: number },
): Place | Problem {
  const found = places(blocks, quotation);
  const only = found[0];
  if (only && found.length === 1) return only;
  const said = quotation.prefix + quotation.exact + quotation.suffix;
  if (found.length > 1) return problem('quotation-ambiguous', at, said, found.length);
  const near = nearest(blocks, said);
  return problem('quotation-missing', at, said, near ? ` The nearest is “${near}”.` : '');
}

function asBlock(node: Root['children'][number]): readonly Block[] {
  if (node.type !== 'element' || isHeading(node)) return [];
  const id = node.properties['id'];
  return typeof id === 'string' ? [{ id, text: textOf([node]).text, hast: [node] }] : [];
}

function objection(entry: Entry, place: Place): Rule | undefined {
  if (entry.change === 'words') return entry.source === entry.exact ? 'emendation-same' : undefined;
  const { pieces } = textOf(place.block.hast);
  const piece = pieces.findLast((p) => p.start <= place.start);
  return piece && ['cite', 'em', 'i'].includes(piece.parent.tagName)
    ? undefined
    : 'emendation-title';
}

const asEmendation = ({ entry, place }: Found, number: number, labels: Labels): Emendation => ({
  id: emendationId(number),
  number,
  label: fill(labels.emendations.label, { n: number }),
  reference: emendationReferenceId(number),
  block: place.block.id,
  source: entry.source,
  reading: entry.exact,
  change: entry.change,
  reason: entry.reason,
  witness: entry.witness,
});

const asSign = ({ id, label, reference }: Emendation, labels: Labels): ElementContent => {
  const link: Element = {
    type: 'element',
    tagName: 'a',
    properties: { role: 'doc-noteref', id: reference, href: `#${id}`, ariaLabel: label },
    children: [{ type: 'text', value: labels.emendations.sign }],
  };
  return { type: 'element', tagName: 'sup', properties: {}, children: [link] };
};
