/** Timers between these, in milliseconds, wait for what a reader does; shorter ones belong to drawing. */
const [long, longest] = [200, 3000];

/**
 * Has a page count its long timers, so that a test can wait until none is left instead of for a time
 * after which nothing should have happened. Runs in the page, by `evaluate`.
 */
export const watchTimers = `(() => {
  const { setTimeout: start, clearTimeout: stop } = globalThis;
  const waiting = new Set();
  globalThis.longTimers = { waiting, fired: 0 };
  globalThis.setTimeout = (act, ms = 0, ...values) => {
    const id = start(() => {
      if (waiting.delete(id)) globalThis.longTimers.fired++;
      act(...values);
    }, ms);
    if (ms >= ${long} && ms <= ${longest}) waiting.add(id);
    return id;
  };
  globalThis.clearTimeout = (id) => {
    waiting.delete(id);
    stop(id);
  };
})()`;

/** Whether no long timer is running, as an expression. */
export const noTimerRuns = 'globalThis.longTimers.waiting.size === 0';

/** How many long timers have run out, as an expression. */
export const timersFired = 'globalThis.longTimers.fired';
