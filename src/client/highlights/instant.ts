let last = 0;

/** The present instant, later than any that was asked for before: of two changes the second wins. */
export function instant(): string {
  last = Math.max(Date.now(), last + 1);
  return new Date(last).toISOString();
}
