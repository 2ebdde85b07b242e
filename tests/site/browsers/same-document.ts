/**
 * Whether a browser at one address would go to another without loading anything, because only the
 * hash differs: a page that is to be opened anew must be left first.
 */
export const isSameDocument = (present: string, next: string): boolean =>
  next.includes('#') && present.split('#')[0] === next.split('#')[0];
