import { subject } from '../essay/page.ts';
import type { Conditions, Target } from './browsers/reader.ts';

/** The reference to an author's note. */
export const noteLink = (n: number): Target => ({
  role: 'doc-noteref',
  name: `Author’s note ${n}`,
});
/** A button by its name. */
export const button = (name: string | RegExp): Target => ({ role: 'button', name });
/** The button at the number of a paragraph. */
export const numberOf = (n: number): Target => button(`¶ ${n}: link, quote, cite`);
/** The author's words that carry an annotation. */
export const annotated: Target = { role: 'link', name: subject.annotated.words };

/** An expression that tells whether the card is open. */
export const isOpen = "document.querySelector('note-card').matches(':popover-open')";
export const isClosed = `!${isOpen}`;
/** An expression for the card's heading. */
export const title = "document.querySelector('note-card strong').textContent";

/**
 * The visible areas of the card and of the line with a reference, in CSS pixels; runs in the page.
 */
export function places(id: string) {
  const rect = ({ left, right, top, bottom }: DOMRect) => ({ left, right, top, bottom });
  const link = document.getElementById(id);
  const before = document.createRange();
  const sign = link?.parentElement?.localName === 'sup' ? link.parentElement : link;
  if (!sign?.previousSibling) throw new Error(`No words before ${id}`);
  before.selectNodeContents(sign.previousSibling);
  const card = document.querySelector('note-card');
  const line = [...before.getClientRects()].at(-1);
  if (!card || !line) throw new Error('No card, or no line');
  return {
    card: rect(card.getBoundingClientRect()),
    line: rect(line),
    window: { right: document.documentElement.clientWidth, bottom: innerHeight },
  };
}

/** A window without margin, where notes open over the text. */
export const noMargin: Conditions = { width: 1024, height: 800 };
