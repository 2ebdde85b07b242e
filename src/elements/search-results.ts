import { excerpt } from '../search/excerpt.ts';
import type { Found, Hit } from '../search/find.ts';
import type { Question } from '../search/question.ts';
import { inRuns } from '../search/runs.ts';

/** What the results need to know of the page that shows them. */
export interface Telling {
  /** Interface words by name, filled in. */
  readonly say: (name: string, values?: Readonly<Record<string, string | number>>) => string;
  /** How a section is called. */
  readonly title: (section: string) => string;
  /** Where the passages are read, with the query; nothing when it is the page itself. */
  readonly address?: string;
}

/** Makes an element of text and elements; nothing in it is ever read as markup. */
export const make = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] => {
  const element = document.createElement(tag);
  element.append(...children);
  return element;
};

/** “1 match”, “74 matches”. */
export const counted = ({ say }: Telling, n: number): string =>
  say(n === 1 ? 'one' : 'many', { n });

/** A link to a passage; `nth` says which of all matches it is for. */
export function link(
  id: string,
  nth: number,
  { address = '' }: Telling,
  ...children: readonly (Node | string)[]
): HTMLAnchorElement {
  const anchor = make('a', ...children);
  anchor.href = `${address}#${id}`;
  anchor.dataset['nth'] = `${nth}`;
  return anchor;
}

/** The count, where it was counted, and what else a reader must know of it: whole sentences. */
export function summary(
  { total, scopes, apart }: Found,
  { query: { cut, ways }, typed, chosen }: Question,
  telling: Telling,
): string {
  const { say } = telling;
  const where = (inside: boolean): string =>
    [...scopes]
      .filter(([scope]) => chosen.has(scope) === inside)
      .map(([scope, n]) => say(scope, { n }))
      .join(', ');
  const beside = where(false);
  return [
    total
      ? `${counted(telling, total)}: ${where(true)}.`
      : say(ways[0] ? 'none' : 'empty', { q: typed }),
    beside && say('beside', { list: beside }),
    total && apart && say('apart'),
    cut && say('cut'),
  ]
    .filter(Boolean)
    .join(' ');
}

/** The sections that have matches, in reading order: heading, count, passages with their words. */
export function list(hits: readonly Hit[], telling: Telling): HTMLElement[] {
  let nth = 0;
  return inRuns(hits, ({ passage }) => passage.section).map((run) => {
    const before = nth;
    const passages = run.map(({ passage: { id, label, text }, ranges }) => {
      const words = excerpt(text, ranges).map((piece) =>
        piece.marked ? make('mark', piece.text) : piece.text,
      );
      const place = link(id, nth, telling, make('small', label), ' ', ...words);
      nth += ranges.length;
      return make('li', place);
    });
    const heading = make('h3', telling.title(run[0].passage.section), ' ');
    heading.append(make('small', counted(telling, nth - before)));
    return make('section', heading, make('ol', ...passages));
  });
}
