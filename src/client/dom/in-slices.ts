/** Milliseconds of work before yielding to the browser. */
const slice = 16;

/**
 * Runs the steps of an iterator in slices, yielding to the browser in between. Starts
 * asynchronously; resolves when all is done.
 */
export async function inSlices(work: Iterable<unknown>): Promise<void> {
  let end = 0;
  for (const _ of work) {
    if (performance.now() < end) continue;
    await new Promise((done) => setTimeout(done));
    end = performance.now() + slice;
  }
}
