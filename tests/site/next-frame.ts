/** Resolves once the page has been painted with earlier changes; for `evaluate`. */
export const nextFrame = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
