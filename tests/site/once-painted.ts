/** Fulfilled when what was done before is on the page, with what waits for it to be painted; for `evaluate`. */
export const painted = (): Promise<void> =>
  new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
