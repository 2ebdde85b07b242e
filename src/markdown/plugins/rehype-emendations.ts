import type { Element, ElementContent, Root } from 'hast';
import type { VFile } from 'vfile';
import {
  doubtId,
  doubtReferenceId,
  emendationId,
  emendationReferenceId,
} from '../../edition/addresses.ts';
import type { Block, Target } from '../../edition/block.ts';
import { textOf } from '../../edition/block-text.ts';
import type { Doubt, Emendation } from '../../edition/model.ts';
import { type Rule, ruleMessage } from '../../edition/problems.ts';
import type { QuotedPlace } from '../../edition/quotation.ts';
import type { EmendationFile } from '../../edition/schema.ts';
import { fill } from '../../i18n/fill.ts';
import type { Labels } from '../../i18n/labels.ts';
import { asTarget, findAll } from '../find-quotation.ts';
import { insertAt, wrapRange } from '../hast-text.ts';
import type { Reading } from '../input/read-yaml.ts';

/** The entries of `emendations.yaml`, located in the text. */
export interface Departures {
  readonly emendations: readonly Emendation[];
  readonly doubts: readonly Doubt[];
  readonly accidentals: readonly Doubt[];
}

declare module 'vfile' {
  interface DataMap {
    departures: Departures;
  }
}

type EmendationEntry = EmendationFile['emendations'][number];
type Doubted = EmendationFile['doubts'][number];

/**
 * Adds a sign that links to its emendation after emended words, and makes doubtful readings links.
 */
export default function rehypeEmendations(options: {
  reading: Reading<EmendationFile>;
  labels: Labels;
}) {
  return (tree: Root, vfile: VFile): void => {
    const { reading, labels } = options;
    const { file } = reading;
    const at = (kind: string) => (i: number) => reading.at([kind, i]);
    const emended = findAll(tree, reading.data?.emendations ?? [], file, at('emendations'));
    const doubted = findAll(tree, reading.data?.doubts ?? [], file, at('doubts'));
    const slight = findAll(tree, reading.data?.accidentals ?? [], file, at('accidentals'));
    const taken = [...emended, ...doubted].map(({ place }) => place);
    for (const { entry, place, index } of doubted)
      if (isCrossing(place, taken))
        file.message(...ruleMessage('emendation-crossing', at('doubts')(index), entry.exact));
    for (const { entry, place, index } of emended) {
      const wrong = isCrossing(place, taken) ? 'emendation-crossing' : objection(entry, place);
      if (wrong) file.message(...ruleMessage(wrong, at('emendations')(index), entry.exact));
    }
    const emendations = emended.map(({ entry, place }, i) =>
      asEmendation(entry, asTarget(place, entry), i + 1, labels),
    );
    const numbers = numbersOf([...doubted, ...slight].map(({ entry }) => entry.number));
    const doubts = doubted.map(({ entry, place }, i) =>
      asDoubt(entry, asTarget(place, entry), numbers[i] ?? 0, labels),
    );
    const accidentals = slight.map(({ entry, place }, i) =>
      asAccidental(asDoubt(entry, asTarget(place, entry), numbers[doubts.length + i] ?? 0, labels)),
    );
    for (const id of repeated([...doubts, ...accidentals].map((doubt) => doubt.id)))
      file.message(...ruleMessage('id-duplicate', reading.at(['doubts']), id));
    vfile.data.departures = { emendations, doubts, accidentals };
    for (const [i, { place }] of [...doubted.entries()].reverse()) {
      const doubt = doubts[i];
      if (doubt) wrapRange(elementOf(place.block), place.start, place.end, doubtLink(doubt));
    }
    for (const [i, { place }] of [...emended.entries()].reverse()) {
      const emendation = emendations[i];
      if (emendation) insertAt(elementOf(place.block), place.end, [asSign(emendation, labels)]);
    }
  };
}

/** Keeps the given numbers; the rest are numbered consecutively after the highest. */
function numbersOf(given: readonly (number | undefined)[]): readonly number[] {
  let last = Math.max(0, ...given.map((n) => n ?? 0));
  return given.map((n) => n ?? ++last);
}

const repeated = (ids: readonly string[]): readonly string[] =>
  ids.filter((id, i) => ids.indexOf(id) < i);

/** Makes an accidental refer to its whole block, because accidentals are not marked in the text. */
const asAccidental = (doubt: Doubt): Doubt => ({ ...doubt, reference: doubt.target.block });

/** The element of a block that `findAll` has found. Throws if the block has no element. */
export function elementOf(block: Block): Element {
  const [element] = block.hast;
  if (element?.type !== 'element') throw new TypeError(`The block ${block.id} is not an element.`);
  return element;
}

/**
 * Whether a place overlaps a note reference, a link or another of the places in `taken`, so that it
 * cannot be marked.
 */
function isCrossing(place: QuotedPlace, taken: readonly QuotedPlace[]): boolean {
  const { block, start, end } = place;
  const { pieces, signs } = textOf(block.hast);
  const inside = pieces.filter((p) => p.start < end && p.start + p.node.value.length > start);
  return (
    signs.some((sign) => start < sign && sign < end) ||
    inside.some(({ ancestors }) => ancestors.some(({ tagName }) => tagName === 'a')) ||
    taken.some(
      (other) =>
        other !== place && other.block.id === block.id && other.start < end && other.end > start,
    )
  );
}

function objection(entry: EmendationEntry, place: QuotedPlace): Rule | undefined {
  if (entry.change === 'words') return entry.source === entry.exact ? 'emendation-same' : undefined;
  const { pieces } = textOf(place.block.hast);
  const piece = pieces.findLast((p) => p.start <= place.start);
  const marked = ['cite', 'em', 'i'].includes(piece?.ancestors.at(-1)?.tagName ?? '');
  return marked ? undefined : 'emendation-title';
}

const asEmendation = (
  entry: EmendationEntry,
  target: Target,
  number: number,
  labels: Labels,
): Emendation => ({
  id: emendationId(number),
  number,
  label: fill(labels.emendations.label, { n: number }),
  reference: emendationReferenceId(number),
  target,
  source: entry.source,
  reading: entry.exact,
  change: entry.change,
  reason: entry.reason,
  witness: entry.witness,
});

const asDoubt = (entry: Doubted, target: Target, number: number, labels: Labels): Doubt => ({
  id: doubtId(number),
  number,
  label: fill(labels.emendations.doubtLabel, { n: number }),
  reference: doubtReferenceId(number),
  target,
  conjecture: entry.conjecture,
  reason: entry.reason,
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

/** The link around a doubtful reading, to its entry in the list of doubtful readings. */
const doubtLink =
  ({ id, reference }: Doubt) =>
  (children: readonly ElementContent[], nth: number): Element => {
    const properties = { href: `#${id}`, ...(nth === 0 ? { id: reference } : { tabIndex: -1 }) };
    return { type: 'element', tagName: 'a', properties, children: [...children] };
  };
