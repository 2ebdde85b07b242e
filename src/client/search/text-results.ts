import { subpagePath, withBase } from '../../edition/addresses.ts';
import type { TextAnswer } from '../../search/texts.ts';
import { drawHits, type InterfaceWords, make, type ResultContext } from './search-results.ts';

/** What the results of one text need to know of the page that shows them. */
interface Shown extends InterfaceWords {
  /** The question as an address has it, from `?` on. */
  readonly asked: string;
  readonly base: string;
}

/** Milliseconds of drawing between two chances for the browser to paint. */
const slice = 5;

/**
 * Draws into `root` what was found in texts: what is seen first at once, the rest once that can be seen,
 * for as long as it is `wanted`.
 */
export function drawTexts(
  root: Element,
  answers: readonly TextAnswer[],
  shown: Shown,
  wanted: () => boolean,
): void {
  const steps = (function* () {
    for (const answer of answers) yield* drawingText(root, answer, shown);
  })();
  const draw = (until: number): void => {
    let drawn: boolean | undefined = !wanted();
    while (!drawn) {
      drawn = steps.next().done;
      if (performance.now() >= until) break;
    }
    if (!drawn) setTimeout(() => draw(performance.now() + slice));
  };
  draw(0);
}

/** Draws into `root` what was found in one text, under its title; a passage a step. */
function* drawingText(
  root: Element,
  { address, title, passages, found, aside }: TextAnswer,
  { asked, base, say, plurals }: Shown,
): Generator<undefined, void> {
  const all = [found, ...aside];
  if (!all.some(({ total }) => total)) return;
  const here = withBase(base, address) + asked;
  const names = withBase(base, subpagePath(address, 'names'));
  const titles = new Map(passages.map(({ id, text, scope }) => [scope === 'text' && id, text]));
  const heading = make('a', title);
  heading.href = here;
  const context: ResultContext = {
    say,
    plurals,
    title: (section) => titles.get(section) ?? say(`in-${section}`),
    to: ({ id, scope }) => `${scope === 'names' ? names : here}#${id}`,
  };
  const results = make('div');
  root.append(make('h2', heading), results);
  for (const { hits } of all) yield* drawHits(results, hits, context);
}
