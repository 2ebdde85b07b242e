import { otherForms } from '../../search/forms.ts';
import { questionOf } from '../../search/question.ts';
import { isModified } from '../notes/note-references.ts';
import type { SearchHost } from './search-host.ts';
import { make } from './search-results.ts';

/** Offers the forms beside the word asked for: links that ask for them in its place. */
export function offerForms(search: SearchHost, signal: AbortSignal): () => void {
  search.addEventListener(
    'click',
    (event) => {
      const link =
        event.target instanceof Element &&
        event.target.closest<HTMLAnchorElement>('[data-part=also] a');
      if (!link || isModified(event)) return;
      event.preventDefault();
      search.field.value = link.textContent;
      search.field.focus();
      search.ask();
    },
    { signal },
  );
  return () => {
    const { answer, passages, scope, context } = search;
    const forms = answer ? otherForms(passages, answer.query, answer.chosen) : [];
    const links = forms.map(({ word, count }) => {
      const anchor = make('a', word);
      anchor.href = questionOf(word, scope.value).asked;
      return make('span', anchor, ` ${count}`);
    });
    search.show('also', ...(links[0] ? [context.say('also'), ...links] : []));
  };
}
