/** Milliseconds of work between two chances for the browser to answer and paint. */
const slice = 16;

/**
 * Does work whose every step is short some steps at a time, after what is being done now, and is
 * fulfilled when all is done.
 */
export async function inSlices(work: Iterable<unknown>): Promise<void> {
  let end = 0;
  for (const _ of work) {
    if (performance.now() < end) continue;
    await new Promise((done) => setTimeout(done));
    end = performance.now() + slice;
  }
}
