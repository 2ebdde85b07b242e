import { beside, within } from '../edition/addresses.ts';
import type { TextAnswer } from '../search/texts.ts';
import { drawing, make, type Telling } from './search-results.ts';

/** What the results of one text need to know of the page that shows them. */
interface Shown extends Pick<Telling, 'say'> {
  /** The question as an address has it, from `?` on. */
  readonly asked: string;
  readonly base: string;
}

/** What was found in one text, under its title; nothing if nothing was. */
export function textResults(
  { address, title, passages, found, aside }: TextAnswer,
  { asked, base, say }: Shown,
): readonly HTMLElement[] {
  const all = [found, ...aside];
  if (!all.some(({ total }) => total)) return [];
  const here = within(base, address) + asked;
  const names = within(base, beside(address, 'names'));
  const titles = new Map(passages.map(({ id, text, scope }) => [scope === 'text' && id, text]));
  const heading = make('a', title);
  heading.href = here;
  const telling: Telling = {
    say,
    title: (section) => titles.get(section) ?? say(`in-${section}`),
    to: ({ id, scope }) => `${scope === 'names' ? names : here}#${id}`,
  };
  const results = make('div');
  for (const { hits } of all) for (const _ of drawing(results, hits, telling));
  return [make('h2', heading), results];
}
