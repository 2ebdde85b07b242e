let last = 0;

/**
 * The current time, always later than the previous result, so that the later of two changes wins.
 */
export function instant(): string {
  last = Math.max(Date.now(), last + 1);
  return new Date(last).toISOString();
}
