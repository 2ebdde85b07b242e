import { previewedOf } from './note-references.ts';

/**
 * How long the mouse must rest before a preview opens, and be away before it closes, in
 * milliseconds.
 */
const rest = 300;

/**
 * Opens a preview when the mouse rests on a link to a note, and closes it when the mouse has left
 * both the link and the card. Touches and pens never open previews.
 */
export function previewOnHover(
  card: HTMLElement,
  {
    signal,
    open,
    close,
  }: {
    readonly signal: AbortSignal;
    readonly open: (link: HTMLAnchorElement) => void;
    readonly close: () => void;
  },
): void {
  const fine = matchMedia('(hover: hover) and (pointer: fine)');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over: Element | undefined;
  const rests = (now: Element | undefined, act: (() => void) | undefined): void => {
    if (now === over) return;
    over = now;
    clearTimeout(timer);
    if (act) timer = setTimeout(act, rest);
  };
  const move = (event: PointerEvent): void => {
    if (event.pointerType !== 'mouse' || !fine.matches) return;
    const inside = event.target instanceof Node && card.contains(event.target);
    const link = previewedOf(event);
    if (inside) rests(card, undefined);
    else rests(link, link ? () => open(link) : close);
  };
  document.addEventListener('pointerover', move, { signal });
  const leave = (): void => rests(undefined, close);
  document.documentElement.addEventListener('pointerleave', leave, { signal });
  document.addEventListener('pointerdown', () => clearTimeout(timer), { signal });
}
