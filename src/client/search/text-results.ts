import { subpagePath, withBase } from '../../edition/addresses.ts';
import type { TextAnswer } from '../../search/texts.ts';
import { italicised } from './italics.ts';
import { drawHits, type InterfaceWords, make, type ResultContext } from './search-results.ts';

/** What the results of a text need to know about the page that shows them. */
interface Shown extends InterfaceWords {
  /** The query string of the search's URL, such as `?q=sect`. */
  readonly asked: string;
  readonly base: string;
}

/** Milliseconds of rendering before yielding to the browser. */
const slice = 5;

/**
 * Renders the results of texts into `root`: the first at once, the rest in slices, for as long as
 * they are `wanted`.
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

/** Renders the results of a text into `root` below its title, one passage per step. */
function* drawingText(
  root: Element,
  { address, title, passages, found, editorial }: TextAnswer,
  { asked, base, say, count }: Shown,
): Generator<undefined, void> {
  const all = [found, ...editorial];
  if (!all.some(({ total }) => total)) return;
  const here = withBase(base, address) + asked;
  const names = withBase(base, subpagePath(address, 'names'));
  const headings = new Map(
    passages.filter(({ scope }) => scope === 'text').map((passage) => [passage.id, passage]),
  );
  const heading = make('a', title);
  heading.href = here;
  const context: ResultContext = {
    say,
    count,
    title: (section) => {
      const named = headings.get(section);
      return named ? italicised(named, 0, named.text.length) : say(`in-${section}`);
    },
    words: italicised,
    to: ({ id, scope }) => `${scope === 'names' ? names : here}#${id}`,
  };
  const results = make('div');
  root.append(make('h2', heading), results);
  for (const { hits } of all) yield* drawHits(results, hits, context);
}
