/*
 * What a page is asked before it is measured: each is given to `evaluate`.
 */

/** Has the browser set what it skips out of sight, which it would otherwise only guess the height of. */
export function layOutAll(): void {
  const style = new CSSStyleSheet();
  style.replaceSync('article > p, .notes > li { content-visibility: visible !important }');
  document.adoptedStyleSheets.push(style);
}

/** Fulfilled when what was done before is on the page, with what waits for it to be painted. */
export const painted = (): Promise<void> =>
  new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
