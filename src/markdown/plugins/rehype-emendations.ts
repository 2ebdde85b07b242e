import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
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
import { asTarget, crossing, findAll } from '../find-quotation.ts';
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
 * Adds a sign after emended words, which links to the emendation, and makes doubtful readings
 * links.
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
    const taken = [...doubted, ...emended].map(({ place, entry }) => asTarget(place, entry));
    const isCrossing = (place: QuotedPlace, i: number): boolean =>
      crossing(place, taken.toSpliced(i, 1)) !== undefined;
    for (const [i, { entry, place, index }] of doubted.entries())
      if (isCrossing(place, i))
        file.message(...ruleMessage('emendation-crossing', at('doubts')(index), entry.exact));
    for (const [i, { entry, place, index }] of emended.entries()) {
      const isMarked = isCrossing(place, doubted.length + i);
      const wrong = isMarked ? 'emendation-crossing' : objection(entry, place);
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

/**
 * Makes an accidental (a doubt listed only in the apparatus) refer to its whole block, because
 * accidentals are not marked in the text.
 */
const asAccidental = (doubt: Doubt): Doubt => ({ ...doubt, reference: doubt.target.block });

/** The element of a block that `findAll` has found. Throws if the block has no element. */
export function elementOf(block: Block): Element {
  const [element] = block.hast;
  if (element?.type !== 'element') throw new TypeError(`The block ${block.id} is not an element.`);
  return element;
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
  label: fill(labels.emendations.doubtLabel, { n: number }),
  reference: doubtReferenceId(number),
  target,
  conjecture: entry.conjecture,
  reason: entry.reason,
});

const asSign = ({ id, label, reference }: Emendation, labels: Labels): Element => {
  const properties = { role: 'doc-noteref', id: reference, href: `#${id}`, ariaLabel: label };
  return h('sup', h('a', properties, labels.emendations.sign));
};

/** The link around a doubtful reading, to its entry in the list of doubtful readings. */
const doubtLink =
  ({ id, reference }: Doubt) =>
  (children: readonly ElementContent[], nth: number): Element =>
    h('a', { href: `#${id}`, ...(nth === 0 ? { id: reference } : { tabIndex: -1 }) }, [
      ...children,
    ]);
