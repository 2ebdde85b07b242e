import { otherForms } from '../../search/forms.ts';
import { questionOf } from '../../search/question.ts';
import { isModified } from '../notes/note-references.ts';
import { keepSearch, recentSearches } from './recent-searches.ts';
import type { Answer, SearchHost } from './search-host.ts';
import { make } from './search-results.ts';

/**
 * Returns a function that suggests queries: recent ones if the field is empty; otherwise longer
 * words of the text that begin with the word searched for, or, if there are no matches, similar
 * words.
 */
export function offerForms(search: SearchHost): () => void {
  const { context } = search;
  search.dialog.addEventListener('close', () => keepSearch(search));
  search.addEventListener('click', (event) => {
    const offer =
      event.target instanceof Element &&
      event.target.closest<HTMLElement>('[data-part=also] :is(a, button)');
    if (event.target instanceof Element && event.target.closest('li a')) keepSearch(search);
    if (!offer || isModified(event)) return;
    event.preventDefault();
    search.field.value = offer.textContent;
    search.field.focus();
    search.ask();
  });
  const offer = (words: string, offers: readonly HTMLElement[]): void => {
    search.show('also', ...(offers[0] ? [context.say(words), ...offers] : []));
  };
  const suggest = async (answer: Answer): Promise<void> => {
    const { suggestionsFor } = await import('../../search/suggestions.ts');
    if (answer !== search.answer) return;
    const near = suggestionsFor(search.passages, answer.typed, answer.chosen);
    // Similar words may come after the count has been announced.
    search.dispatchEvent(new Event('suggested'));
    const offers = near.map(({ query, count }) => make('span', make('button', query), ` ${count}`));
    // Otherwise longer words stay, if any are offered.
    if (offers[0]) offer('meant', offers);
  };
  return () => {
    const { answer, passages, scope } = search;
    if (!answer?.typed.trim()) {
      offer('recent', recentSearches(search));
      return;
    }
    if (!answer.found.total && answer.query.ways[0]) suggest(answer);
    const forms = otherForms(passages, answer.query, answer.chosen).map(({ word, count }) => {
      const anchor = make('a', word);
      anchor.href = questionOf(word, scope.value).asked;
      return make('span', anchor, ` ${count}`);
    });
    offer('also', forms);
  };
}
