import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Edition, NoteSeries } from '../../edition/model.ts';
import { passagesOf } from '../../edition/passages.ts';
import { fill } from '../../i18n/fill.ts';
import type { Labels } from '../../i18n/labels.ts';
import { placeName } from '../../i18n/place-names.ts';
import { bookNodes, elementsOf, text } from './blocks.ts';

/**
 * Renders a series of notes; each begins with its sign, which links back to the note's first
 * reference, if it has one.
 */
export const notesOf = ({ notes }: NoteSeries, labels: Labels): readonly Element[] => [
  list(
    notes.map(({ id, hast, sign, label, references: [first, ...others] }) => {
      const [note] = elementsOf(hast);
      const blocks = elementsOf(bookNodes(note?.children ?? []));
      // An uncited note has nothing to link back to.
      if (first === undefined)
        return h('li', { id }, [...opened(blocks, h('span.sign', sign), [])]);
      const again = others.flatMap((to) => [
        text(' '),
        back(to, fill(labels.notes.back, { sign }), label, labels, 'again'),
      ]);
      return h('li', { id }, [...opened(blocks, back(first, sign, label, labels), again)]);
    }),
  ),
];

/**
 * Renders the list of emendations, the places where the edition departs from its source; empty if
 * there are none.
 */
export function emendationsOf(edition: Edition, labels: Labels): readonly Element[] {
  const { emendations, titles } = edition;
  if (emendations.length === 0) return [];
  const words = labels.emendations;
  const placeOf = placesOf(edition, labels);
  const items = emendations.map(
    ({ id, reference, target, label, reading, source, change, reason, witness }) =>
      h('li', { id }, [
        h('p', [
          back(reference, placeOf(target.block), label, labels),
          ': ',
          h('b', reading),
          ` ${words[change]} `,
          ...(change === 'words' ? [h('b', source), '. '] : []),
          [reason, witness].filter(Boolean).join(' '),
        ]),
      ]),
  );
  return [h('p.editorial', [words.intro, ...(titles ? [` ${words.titles}`] : [])]), list(items)];
}

/** The doubtful readings: kept although they look wrong. */
export function doubtsOf(edition: Edition, labels: Labels, intro: string): readonly Element[] {
  if (edition.doubts.length === 0) return [];
  const words = labels.emendations;
  const placeOf = placesOf(edition, labels);
  const items = edition.doubts.map(({ id, reference, target, label, conjecture, reason }) =>
    h('li', { id }, [
      h('p', [
        back(reference, placeOf(target.block), label, labels),
        ': ',
        h('b', target.exact),
        ' ',
        ...(conjecture ? [`${words.conjecture} `, h('b', conjecture), '. '] : []),
        reason,
      ]),
    ]),
  );
  return [h('p.editorial', intro), list(items)];
}

export const list = (items: readonly Element[]): Element => h('ol.notes', [...items]);

/** The link back to a place in the text; it shows a note's sign, or the name of the place. */
export function back(
  to: string,
  sign: string,
  label: string,
  labels: Labels,
  kind?: 'again',
): Element {
  const ariaLabel = fill(labels.notes.backLabel, { back: sign, label });
  const className = kind ? [kind] : undefined;
  return h('a', { href: `#${to}`, role: 'doc-backlink', ariaLabel, className }, sign);
}

/** Inserts content before the text of the first block and after that of the last. */
function opened(
  blocks: readonly Element[],
  before: Element,
  after: readonly ElementContent[],
): readonly Element[] {
  const [first, ...rest] = blocks;
  const all =
    first?.tagName === 'p'
      ? [{ ...first, children: [before, text(' '), ...first.children] }, ...rest]
      : [h('p', before), ...blocks];
  const last = all.at(-1);
  if (after.length === 0 || last === undefined) return all;
  return last.tagName === 'p'
    ? [...all.slice(0, -1), { ...last, children: [...last.children, ...after] }]
    : [...all, h('p', [...after])];
}

/** Returns a function that names the block with an id: “¶ 34”, “Author’s note 2”, a heading. */
export function placesOf(edition: Edition, labels: Labels): (block: string) => string {
  const names = new Map(
    passagesOf(edition).map((passage) => [
      passage.id,
      placeName(passage, labels) ||
        (passage.scope === 'headnote' ? labels.search.scopes.headnote : passage.text),
    ]),
  );
  return (block) => names.get(block) ?? block;
}
