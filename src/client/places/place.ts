import { paragraphNumber } from '../../edition/addresses.ts';
import { rangeOf } from './quoted-words.ts';

/** A place as a reader takes it along. */
export interface Place {
  /** The paragraph or the note. */
  readonly element: HTMLElement;
  /** How it is called: “¶ 34”, “Author’s note 2”. */
  readonly name: string;
  readonly range: Range;
  /** Number of the paragraph that a selection ends in, if that is another. */
  readonly until?: string;
  /** What comes after `#` in its address. */
  hash(): string;
}

/** The place that a control is for: its own, or what the card shows that it stands on. */
export function placeOf(button: HTMLElement): Place | undefined {
  const shown = button.closest<HTMLElement>('[data-note]')?.dataset['note'];
  const element = document.getElementById(button.dataset['place'] || (shown ?? ''));
  const n = paragraphNumber(element?.id ?? '');
  const name = n ? button.ariaLabel : element?.dataset['label'];
  if (!element || !name) return undefined;
  return { element, name, range: rangeOf(element), hash: () => element.id };
}

/** The first sign in the text that leads to a note. */
export const signOf = ({ element }: Place): HTMLElement | undefined =>
  document.querySelector<HTMLElement>(
    `article a[href="#${CSS.escape(element.id)}"]:not([aria-hidden])`,
  ) ?? undefined;
