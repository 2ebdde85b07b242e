import { formsBeside } from '../search/forms.ts';
import { layOut } from '../search/sections.ts';
import type { Asking } from './asking.ts';
import { SearchAddress } from './search-address.ts';
import { listen } from './search-keys.ts';
import { complete, formLinks } from './search-picture.ts';

/** What a search has beyond its first answer: pictures, forms beside a word, keys, an address. */
export function teach(search: Asking, signal: AbortSignal): void {
  const draw = (): void => {
    const { passages, answer, telling } = search;
    if (!answer) return;
    complete(search, layOut(passages, answer.found.hits), telling);
    const forms = formsBeside(passages, answer.query, answer.chosen);
    search.show('also', ...formLinks(forms, telling));
  };
  search.addEventListener('answer', draw, { signal });
  draw();
  listen(search, signal);
  new SearchAddress(search).listen(signal);
}
