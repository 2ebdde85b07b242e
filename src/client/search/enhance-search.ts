import { depthNamed, isShownAt } from '../../edition/depth.ts';
import { editorialResults } from '../../search/editorial-results.ts';
import { authorScopes, editorialScopes } from '../../search/question.ts';
import { layOut, type SectionMatches } from '../../search/sections.ts';
import { settingsApplied } from '../dom/settings-applied.ts';
import { addSectionMaps, matchMap } from './match-map.ts';
import { SearchAddress } from './search-address.ts';
import { offerForms } from './search-forms.ts';
import type { Answer, SearchHost } from './search-host.ts';
import { listen } from './search-keys.ts';
import { drawHits, make, type ResultContext } from './search-results.ts';
import { paintLettersFirst } from './search-typing.ts';

/** What a search has beyond its first answer: pictures, the editor's words, forms, keys, an address. */
export function enhanceSearch(search: SearchHost, signal: AbortSignal): void {
  const { context } = search;
  const label = (): void => search.labelNotes((note) => labelOf(note, context));
  document.addEventListener(settingsApplied, label, { signal });
  label();
  const forms = offerForms(search, signal);
  let beyond: Promise<(answer: Answer) => Promise<void>> | undefined;

  const draw = (answer: Answer): void => {
    const stretches = stretchesOf(search, answer);
    const found = stretches.some(({ ticks }) => ticks[0]);
    search.show('picture', ...(found ? [matchMap(stretches, context)] : []));
    forms();
  };
  const complete = (answer: Answer): void => {
    const results = search.querySelector('[data-part=results]');
    if (results) addSectionMaps(results, stretchesOf(search, answer));
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
    beyond.then((look) => look(answer), console.warn);
  };
  const drawLater = later(search, signal, draw);
  const completeLater = later(search, signal, complete);
  search.addEventListener('answer', drawLater, { signal });
  search.addEventListener('drawn', completeLater, { signal });
  search.finish();
  drawLater();
  completeLater();
  paintLettersFirst(search, signal);
  listen(search, signal);
  new SearchAddress(search).listen(signal);
}

/** How a note is called; one that the depth does not show is found too, and says so. */
function labelOf({ dataset }: HTMLElement, { say }: ResultContext): string {
  const { label = '', from } = dataset;
  const depth = depthNamed(document.documentElement.dataset['depth']);
  if (!from || isShownAt(depthNamed(from), depth)) return label;
  return say('deeper', { label, depth: say(from) });
}

/** Does something with the answer once the browser has shown it, unless there is another by then. */
const later =
  (search: SearchHost, signal: AbortSignal, act: (answer: Answer) => void) => (): void => {
    const { answer } = search;
    requestAnimationFrame(() =>
      setTimeout(() => {
        if (answer && answer === search.answer && !signal.aborted) act(answer);
      }),
    );
  };

/** The whole that a picture is of: the author's words, or what is asked of the editor's. */
function stretchesOf(
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
