/** Links and controls. */
const targets = 'a[href], button, input, select, summary, textarea, [tabindex="0"][role]';

/**
 * The visible targets of a page that are smaller than 24 pixels, but for those in sentences. Runs in
 * the page, and opens everything folded.
 */
function smaller(selector: string): readonly string[] {
  for (const details of document.querySelectorAll('details')) details.open = true;
  /** Whether a target stands among three words or more, whose line it is as tall as. */
  const isInSentence = (one: Element): boolean => {
    const block = one.closest('p, li, dd, dt, td, th, blockquote, figcaption')?.cloneNode(true);
    if (!(block instanceof Element)) return false;
    for (const other of block.querySelectorAll('a, button, ol, ul, small')) other.remove();
    return (block.textContent?.match(/[\p{L}\p{N}]+/gu) ?? []).length >= 3;
  };
  return [...document.querySelectorAll<HTMLElement>(selector)].flatMap((one) => {
    const isShown = one.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const isPressed = getComputedStyle(one).pointerEvents !== 'none' && !one.closest('.skip');
    const { width, height } = (one.closest('label') ?? one).getBoundingClientRect();
    return !isShown || !isPressed || (width >= 24 && height >= 24) || isInSentence(one)
      ? []
      : [`${Math.round(width)} × ${Math.round(height)}: ${one.outerHTML.slice(0, 90)}`];
  });
}

/** An expression for the targets of a page that are too small. */
export const smallTargets = `(${smaller})(${JSON.stringify(targets)})`;
