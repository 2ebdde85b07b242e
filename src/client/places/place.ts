import { paragraphNumber } from '../../edition/addresses.ts';
import { fill } from '../../i18n/fill.ts';
import { rangeOf } from './quoted-words.ts';

/** A place to link to, quote or cite. */
export interface Place {
  /** The paragraph or note. */
  readonly element: HTMLElement;
  /** Its name: “¶ 34”, “Author’s note 2”. */
  readonly name: string;
  readonly range: Range;
  /** The hash of its URL, without `#`. */
  hash(): string;
}

/**
 * The paragraph or note that a button belongs to, or the note shown in its card. `paragraph` is the
 * template for a paragraph's name, with `{n}`.
 */
export function placeOf(button: HTMLElement, paragraph = ''): Place | undefined {
  const shown = button.closest<HTMLElement>('[data-note]')?.dataset['note'];
  const element = document.getElementById(button.dataset['place'] || (shown ?? ''));
  const n = paragraphNumber(element?.id ?? '');
  const name = n ? fill(paragraph, { n }) : element?.dataset['label'];
  if (!element || !name) return undefined;
  return { element, name, range: rangeOf(element), hash: () => element.id };
}

/**
 * The first link in the text that opens the note at a place; links outside the tab order do not
 * count.
 */
export const linkTo = ({ element }: Place): HTMLElement | undefined =>
  document.querySelector<HTMLElement>(
    `article a[href="#${CSS.escape(element.id)}"]:not([tabindex])`,
  ) ?? undefined;
