/** Milliseconds of work before yielding to the browser. */
const slice = 16;

/**
 * Runs the steps of an iterator in slices of 16 ms, yielding to the browser in between. The first
 * step runs at once; the promise resolves after the last.
 */
export async function inSlices(work: Iterable<unknown>): Promise<void> {
  let end = 0;
  for (const _ of work) {
    if (performance.now() < end) continue;
    await new Promise((done) => setTimeout(done));
    end = performance.now() + slice;
  }
}
