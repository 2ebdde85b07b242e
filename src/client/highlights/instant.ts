let last = 0;

/**
 * Returns the current time in ISO 8601, always later than the previous result, so that the later of
 * two changes wins.
 */
export function instant(): string {
  last = Math.max(Date.now(), last + 1);
  return new Date(last).toISOString();
}
