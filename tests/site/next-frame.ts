/** Resolves once the page has been painted with what was done before; for `evaluate`. */
export const nextFrame = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
