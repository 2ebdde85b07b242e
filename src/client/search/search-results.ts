import type { Passage, Scope } from '../../edition/model.ts';
import { fill } from '../../i18n/fill.ts';
import { excerpt } from '../../search/excerpt.ts';
import type { Found, Hit } from '../../search/find.ts';
import type { Question } from '../../search/question.ts';

/** Gives the interface's strings for results. */
export interface InterfaceWords {
  /** A string by name, with placeholders filled in. */
  readonly say: (name: string, values?: Readonly<Record<string, string | number>>) => string;
  /** The number of matches in words, such as “1 match” or “74 matches”. */
  readonly count: (n: number) => string;
}

/** Gives the strings in an element's data attributes, with plurals of the element's language. */
export function interfaceWordsOf(element: HTMLElement): InterfaceWords {
  const say: InterfaceWords['say'] = (name, values = {}) =>
    fill(element.getAttribute(`data-${name}`) ?? '', values);
  const plurals = new Intl.PluralRules(element.lang);
  return { say, count: (n) => say(plurals.select(n), { n }) };
}

/** What results need to know about the page that shows them. */
export interface ResultContext extends InterfaceWords {
  /** The title of a section. */
  readonly title: (section: string) => string | Node;
  /** The words between two offsets of a passage. */
  readonly words: (passage: Passage, start: number, end: number) => string | Node;
  /** The URL of a passage. */
  readonly to: (passage: Passage) => string;
}

/** Creates an element with text and elements; text is never parsed as HTML. */
export const make = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] => {
  const element = document.createElement(tag);
  element.append(...children);
  return element;
};

/** Creates a link to a match; `nth` is the number of the match, counted from 0. */
export function link(
  href: string,
  nth: number,
  ...children: readonly (Node | string)[]
): HTMLAnchorElement {
  const anchor = make('a', ...children);
  anchor.href = href;
  anchor.dataset['nth'] = `${nth}`;
  return anchor;
}

/** The words between two offsets of a passage, with dashes for line breaks. */
export const plainWords: ResultContext['words'] = ({ text }, start, end) =>
  text.slice(start, end).replace(/\n(?=\S)/g, ' – ');

/** Returns the matches in a passage, marked, with some of the words around them. */
export const excerptOf = (
  { passage, ranges }: Pick<Hit, 'passage' | 'ranges'>,
  { words }: ResultContext,
): (string | Node)[] =>
  excerpt(passage.text, ranges).flatMap(({ gap = '', start, end, marked }) => {
    const line = words(passage, start, end);
    return [gap, marked ? make('mark', line) : line];
  });

/** Says how many matches there are, and in which scopes, with hints about the query. */
export function summary(
  { total, scopes, apart }: Found,
  { query: { cut, ways }, typed, chosen }: Question,
  { say, count }: InterfaceWords,
): string {
  const told = (all: Iterable<Scope>, n?: string): readonly string[] =>
    Array.from(all, (scope) => say(scope, { n: n ?? scopes.get(scope) ?? 0 }).trim());
  const places = [...chosen].filter((scope) => scopes.has(scope));
  const others = [...scopes.keys()].filter((scope) => !chosen.has(scope));
  // If all matches are in one scope, the string of that scope already has the count.
  const whole = places[1] ? `${count(total)}: ` : '';
  const answer = total
    ? whole + told(places).join(', ')
    : say(ways[0] ? 'none' : 'empty', { q: typed, where: told(chosen, '').join(', ') });
  return [[answer, ...told(others)].join(' · '), total && apart && say('apart'), cut && say('cut')]
    .filter(Boolean)
    .join('. ');
}

/**
 * Renders sections with matches into `root`, in reading order, one passage per step. `nth` is the
 * number of the first match, counted from 0.
 */
export function* drawHits(
  root: Element,
  hits: readonly Hit[],
  context: ResultContext,
  nth = 0,
): Generator<undefined, void> {
  let number = nth;
  for (const [section, run] of Map.groupBy(hits, ({ passage }) => passage.section)) {
    const count = run.flatMap(({ ranges }) => ranges).length;
    const passages = make('ol');
    const title = context.title(section);
    const heading = make('h3', title, ' ', make('small', context.count(count)));
    root.append(make('section', heading, passages));
    for (const hit of run) {
      const { passage, ranges } = hit;
      const label = make('small', passage.label);
      const words = excerptOf(hit, context);
      passages.append(make('li', link(context.to(passage), number, label, ' ', ...words)));
      number += ranges.length;
      yield;
    }
  }
}
