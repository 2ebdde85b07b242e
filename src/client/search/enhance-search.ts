import { depthNamed, isShownAt } from '../../edition/depth.ts';
import { editorialResults } from '../../search/editorial-results.ts';
import { authorScopes, editorialScopes } from '../../search/question.ts';
import { layOut, type SectionMatches } from '../../search/sections.ts';
import { settingsApplied } from '../dom/settings-applied.ts';
import { italicised } from './italics.ts';
import { matchMap } from './match-map.ts';
import { SearchAddress } from './search-address.ts';
import type { Answer, SearchHost } from './search-host.ts';
import { listen } from './search-keys.ts';
import { drawHits, make, type ResultContext } from './search-results.ts';
import { offerStart } from './search-start.ts';
import { paintLettersFirst } from './search-typing.ts';

/**
 * Adds what a search offers after its first results: the map of matches, matches in the editor's
 * words, results that are not on the page, suggested queries, keyboard navigation, and the query in
 * the URL.
 */
export function enhanceSearch(search: SearchHost): void {
  const { context } = search;
  const { title } = context;
  const titled = (section: string): string | Node => {
    const heading = search.passages.find(({ id, scope }) => id === section && scope === 'text');
    if (heading) return italicised(heading, 0, heading.text.length);
    const list = document.querySelector(`#ui-${section},#${section} summary,h2#${section}`);
    return list?.textContent ?? title(section);
  };
  Object.assign(context, { title: titled, words: italicised });
  const label = (): void => search.labelNotes((note) => labelOf(note, context));
  document.addEventListener(settingsApplied, label);
  label();
  let forms: Promise<() => void> | undefined;
  let beyond: Promise<(answer: Answer) => Promise<void>> | undefined;

  // The index of names is not on the page. While it loads for a search of names, a message says so,
  // once for each query; its results then come as another answer to the same question.
  let waitedFor: string | undefined;
  const wait = (): void => {
    const { asked, chosen, query } = search.answer ?? {};
    if (asked === waitedFor) return;
    waitedFor = asked;
    if (chosen?.has('names') && query?.ways[0]) search.show('count', context.say('loading'));
  };
  const draw = (answer: Answer): void => {
    const sections = sectionsOf(search, answer);
    const found = sections.some(({ ticks }) => ticks[0]);
    search.show('picture', ...(found ? [matchMap(sections, context)] : []));
    forms ??= import('./search-forms.ts').then(({ offerForms }) => offerForms(search));
    forms.then((offer) => offer()).catch(() => (forms = undefined));
  };
  const complete = (answer: Answer): void => {
    offerStart(search, answer);
    const others = editorialResults(search.passages, answer);
    const heading = others[0] ? [make('h2', context.say('aside'))] : [];
    const aside = search.show('aside', ...heading);
    let nth = answer.found.total;
    for (const { hits, total } of others) {
      for (const _ of drawHits(aside, hits, context, nth));
      nth += total;
    }
    if (!search.dataset['index']) return;
    beyond ??= import('./index-results.ts').then((index) => index.searchIndex(search));
    beyond.then((look) => look(answer)).catch(() => (beyond = undefined));
  };
  // Show the results again, now with italics, unless the focus is in them already.
  if (search.answer && !search.querySelector('li :focus')) search.give(search.answer);
  search.finish();
  const drawLater = later(search, draw);
  const completeLater = later(search, complete);
  search.addEventListener('answer', wait);
  search.addEventListener('answer', drawLater);
  search.addEventListener('drawn', completeLater);
  // Code that could not be loaded is requested again for the next answer, or when the field is
  // focused.
  search.field.onfocus = () => {
    if (!forms) drawLater();
    if (!beyond) completeLater();
  };
  wait();
  drawLater();
  completeLater();
  paintLettersFirst(search);
  listen(search);
  new SearchAddress(search).listen();
}

/**
 * The displayed name of a note; if the reader's depth hides the note, with the lowest depth that
 * shows it.
 */
function labelOf({ dataset }: HTMLElement, { say }: ResultContext): string {
  const { label = '', from } = dataset;
  const depth = depthNamed(document.documentElement.dataset['depth']);
  if (!from || isShownAt(depthNamed(from), depth)) return label;
  return say('deeper', { label, depth: say(from) });
}

/**
 * Returns a function that calls `act` with the current answer after the next paint, unless there is
 * a newer answer by then.
 */
const later = (search: SearchHost, act: (answer: Answer) => void) => (): void => {
  const { answer } = search;
  requestAnimationFrame(() =>
    setTimeout(() => {
      if (answer && answer === search.answer) act(answer);
    }),
  );
};

/**
 * The sections that the map of matches shows: those of the author's words, or, if the reader has
 * chosen a scope of the editor's words, those of that scope.
 */
function sectionsOf(
  { passages }: SearchHost,
  { chosen, found }: Answer,
): readonly SectionMatches[] {
  const asked = editorialScopes.filter((scope) => chosen.has(scope));
  const shown = new Set(asked[0] ? asked : authorScopes);
  return layOut(
    passages.filter(({ scope }) => shown.has(scope)),
    found.hits,
  );
}
