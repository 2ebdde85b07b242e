/** Timers in this range, in milliseconds, wait for the reader; shorter ones belong to rendering. */
const [long, longest] = [200, 3000];

/**
 * Counts a page's long timers, so that a test can wait until none is left instead of for a fixed
 * time. Runs in the page, by `evaluate`.
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

/** An expression that tells whether no long timer is running. */
export const noTimerRuns = 'globalThis.longTimers.waiting.size === 0';

/** An expression for the number of long timers that have fired. */
export const timersFired = 'globalThis.longTimers.fired';
