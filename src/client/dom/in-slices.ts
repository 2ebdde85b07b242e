/** Milliseconds of work before yielding to the browser. */
const slice = 16;

/**
 * Takes one step after another, and lets the browser handle input after the first step and then
 * every 16 ms. The promise resolves after the last step.
 */
export async function inSlices(work: Iterable<unknown>): Promise<void> {
  let end = 0;
  for (const _ of work) {
    if (performance.now() < end) continue;
    await new Promise((done) => setTimeout(done));
    end = performance.now() + slice;
  }
}
