/** What a step did, and how long it took. */
export const told = (what: string, milliseconds: number): string =>
  `${what} (${(milliseconds / 1000).toFixed(1)} s)`;

/** Begins a step of the build; what is returned says what it did, and how long that took. */
export function beginStep(say: (words: string) => void): (what: string) => void {
  const start = performance.now();
  return (what) => say(told(what, performance.now() - start));
}
