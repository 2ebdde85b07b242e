/** Whether two URLs differ only in their hash, so that the browser would not load anything. */
export const isSameDocument = (present: string, next: string): boolean =>
  next.includes('#') && present.split('#')[0] === next.split('#')[0];
