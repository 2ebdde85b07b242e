/** How long a pointer rests before a preview comes, and is away before it goes; milliseconds. */
const rest = 300;

/**
 * Opens a preview when a mouse rests on a marker, and closes it when the mouse has left both the
 * marker and the card. Touch and pen never preview.
 */
export function previewOnHover(
  card: HTMLElement,
  markers: string,
  {
    signal,
    open,
    close,
  }: {
    readonly signal: AbortSignal;
    readonly open: (marker: HTMLAnchorElement) => void;
    readonly close: () => void;
  },
): void {
  const fine = matchMedia('(hover: hover) and (pointer: fine)');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over: Element | undefined;
  const later = (act: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(act, rest);
  };
  document.addEventListener(
    'pointerover',
    (event) => {
      if (event.pointerType !== 'mouse' || !fine.matches || !(event.target instanceof Element))
        return;
      const marker = event.target.closest<HTMLAnchorElement>(markers) ?? undefined;
      const now = card.contains(event.target) ? card : marker;
      if (now === over) return;
      over = now;
      if (now === card) clearTimeout(timer);
      else if (marker) later(() => open(marker));
      else later(close);
    },
    { signal },
  );
  document.addEventListener('pointerdown', () => clearTimeout(timer), { signal });
}
