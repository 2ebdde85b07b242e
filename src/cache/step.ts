/** Begins a step of the build; what is returned says what it did, and how long that took. */
export function beginStep(say: (words: string) => void): (what: string) => void {
  const start = performance.now();
  return (what) => say(`${what} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
}
