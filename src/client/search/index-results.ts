import { indexFolder, withBase } from '../../edition/addresses.ts';
import type { Passage } from '../../edition/model.ts';
import { mergeFound } from '../../search/editorial-results.ts';
import { type Found, find } from '../../search/find.ts';
import type { Question } from '../../search/question.ts';
import { answersByText, type TextAnswer } from '../../search/texts.ts';
import { Index, type LabelOf } from './pagefind.ts';
import type { PagePassage } from './passages.ts';
import type { Answer, SearchHost } from './search-host.ts';
import { drawHits, make, summary } from './search-results.ts';

/** Results from other texts, and how many of their sections were not searched. */
interface Others {
  readonly texts: readonly TextAnswer[];
  readonly left: number;
}

/** Maximum number of other texts to show; the search page has the rest. */
const mostTexts = 3;
/** Maximum number of passages to show of each of these texts. */
const mostPassages = 5;

/**
 * Whether to search the index for names, and for other texts. Names are searched if the reader has
 * chosen them or no scope; other texts, unless the reader has chosen names. Single letters, which
 * nearly every section has, are searched only if the reader has chosen names.
 */
export function wantedFromIndex(
  { typed, query, open, chosen }: Question,
  has: { readonly names: boolean; readonly others: boolean },
): { readonly names: boolean; readonly others: boolean } {
  const only = chosen.has('names');
  const isLong = only || typed.trim().length > 1;
  const isAsked = isLong && query.ways[0] !== undefined;
  return {
    names: isAsked && has.names && (open || only),
    others: isAsked && has.others && !only,
  };
}

/**
 * Returns a function that searches what is not on the page: the index of names, and other texts.
 *
 * The function loads the site's index, so it begins after the page's own results have been shown,
 * and adds its results below them.
 */
export function searchIndex(search: SearchHost): (answer: Answer) => Promise<void> {
  const { index = '', filter: text = '', pageOfNames, others, base = '/' } = search.dataset;
  const { context } = search;
  let there: Promise<Index> | undefined;
  let given: Answer | undefined;
  let failed = false;
  search.dialog.addEventListener('close', () => {
    failed = false;
  });

  const namesFor = async (all: Index, { query }: Answer): Promise<Found<PagePassage>> => {
    const filters = { text, scope: 'names' };
    const { sections } = await all.candidates(query, { filters, most: Infinity });
    const passages = sections.flatMap((section) => section.passages);
    const placed = passages.map((passage) => ({ ...passage, pieces: [] }));
    return find(placed, query, new Set(['names']));
  };
  const othersFor = async (all: Index, answer: Answer): Promise<Others> => {
    const filters = { not: { text } };
    const { sections, left } = await all.candidates(answer.query, { filters });
    return { texts: answersByText(sections, answer).filter(({ found }) => found.total), left };
  };
  const show = (answer: Answer, named: Found<PagePassage>, { texts, left }: Others): void => {
    const part = search.show('beyond');
    if (named.total && !answer.chosen.has('names')) {
      for (const _ of drawHits(part, named.hits, context));
      const scopes = new Map([...answer.found.scopes, ...named.scopes]);
      search.show('count', summary({ ...answer.found, scopes }, answer, context));
    }
    for (const { address, title, passages, found } of texts.slice(0, mostTexts)) {
      const to = ({ id }: Pick<Passage, 'id'>) => `${withBase(base, address)}${answer.asked}#${id}`;
      const heading = make('a', title);
      heading.href = withBase(base, address) + answer.asked;
      // The total is unknown unless every section was searched.
      const count = left ? [] : [' ', make('small', context.count(found.total))];
      part.append(make('h2', heading, ...count));
      const name = (section: string) => {
        const named = passages.find(({ id }) => id === section);
        return named ? context.words(named, 0, named.text.length) : context.title(section);
      };
      for (const _ of drawHits(part, found.hits.slice(0, mostPassages), {
        ...context,
        title: name,
        to,
      }));
    }
  };

  return async (answer) => {
    if (answer === given || answer !== search.answer) return;
    search.show('beyond');
    const only = answer.chosen.has('names');
    const has = { names: Boolean(pageOfNames), others: others !== undefined };
    const wanted = wantedFromIndex(answer, has);
    if (!index || !(wanted.names || wanted.others)) return;
    const say = (sentence: string): void => {
      search.show(only ? 'count' : 'beyond', make('span', context.say(sentence)));
    };
    if (failed) return say('beyond-failed');
    await idle();
    const waiting = setTimeout(() => search.answer === answer && say('loading'), 150);
    try {
      there ??= indexIn(index, base, (_, n) => (n ? context.say('paragraph', { n }) : ''));
      const all = await there;
      const named = wanted.names ? await namesFor(all, answer) : mergeFound<PagePassage>([]);
      const others = wanted.others ? await othersFor(all, answer) : { texts: [], left: 0 };
      if (search.answer !== answer) return;
      given = { ...answer, found: mergeFound([answer.found, named]) };
      if (only) search.give(given);
      show(answer, named, others);
    } catch (problem) {
      console.warn(problem);
      there = undefined;
      failed = true;
      if (search.answer === answer) say('beyond-failed');
    } finally {
      clearTimeout(waiting);
    }
  };
}

/** Opens the current index; the file at `address` contains its digest. */
async function indexIn(address: string, base: string, labelled: LabelOf): Promise<Index> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const state = (await answer.text()).trim();
  return new Index(withBase(base, indexFolder(state)), state, labelled);
}

/** Resolves when the browser is idle, after a second at the latest. */
const idle = (): Promise<unknown> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(resolve, { timeout: 1000 });
    else setTimeout(resolve, 200);
  });
