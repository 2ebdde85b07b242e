/**
 * Scrolls to a focused element that has moved out of sight by the next paints. Browsers scroll to
 * it when it gets the focus; but if blocks near it were skipped until then (`content-visibility`),
 * their height is known only afterwards, and what follows them can move out of the window.
 */
export function keepFocusInSight(): void {
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element) || !target.matches('article :focus-visible')) return;
    const place = target.getBoundingClientRect().top + scrollY;
    const look = (paints: number): void => {
      if (document.activeElement !== target) return;
      const { top, bottom } = target.getBoundingClientRect();
      // An element that is out of sight at the same place was scrolled away on purpose.
      if (Math.abs(top + scrollY - place) > 1 && (bottom < 0 || top > innerHeight))
        target.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      if (paints > 0) requestAnimationFrame(() => setTimeout(() => look(paints - 1)));
    };
    requestAnimationFrame(() => setTimeout(() => look(1)));
  });
}
