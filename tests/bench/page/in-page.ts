/** How a page loaded: times in ms since the start of the visit. */
export interface Paints {
  readonly fcp: number;
  readonly lcp: number;
  /** The cumulative layout shift. */
  readonly cls: number;
  /**
   * The total blocking time: how long tasks of more than 50 ms blocked the page after the first
   * paint.
   */
  readonly tbt: number;
  /** The longest task, or 0 if none was longer than 50 ms. */
  readonly worst: number;
  /** When the `load` event had been handled. */
  readonly load: number;
}

declare global {
  interface Window {
    benchNotes: {
      fcp: number;
      lcp: number;
      shifts: number;
      readonly tasks: PerformanceEntry[];
      /** Time in ms from an interaction to the next paint, by event type. */
      readonly interactions: { readonly name: string; readonly ms: number }[];
    };
  }
}

// The following functions run in the page; each is sent alone and cannot call others.

/** Starts the browser's performance observers before the first byte of the page. */
export function takeNotes(): void {
  const notes: Window['benchNotes'] = { fcp: 0, lcp: 0, shifts: 0, tasks: [], interactions: [] };
  window.benchNotes = notes;
  const on = (type: string, note: (entry: PerformanceEntry) => void): void => {
    const options = { type, buffered: true, durationThreshold: 16 };
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe(options);
  };
  on('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') notes.fcp = startTime;
  });
  on('largest-contentful-paint', ({ startTime }) => {
    notes.lcp = startTime;
  });
  on('layout-shift', (entry) => {
    const isReaders = 'hadRecentInput' in entry && entry.hadRecentInput;
    if ('value' in entry && !isReaders) notes.shifts += Number(entry.value);
  });
  on('longtask', (entry) => notes.tasks.push(entry));
  on('event', (entry) => {
    if ('interactionId' in entry && entry.interactionId) {
      notes.interactions.push({ name: entry.name, ms: entry.duration });
    }
  });
}

/** The entries observed so far. */
export async function paints(): Promise<Paints> {
  // A shift caused by the last file appears two frames later, and is reported after that.
  for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
  await new Promise((done) => setTimeout(done, 100));
  const { fcp, lcp, shifts, tasks } = window.benchNotes;
  const blocking = tasks
    .filter(({ startTime, duration }) => startTime + duration > fcp)
    .map(({ duration }) => duration - 50);
  const [navigation] = performance.getEntriesByType('navigation');
  return {
    fcp,
    lcp,
    cls: shifts,
    tbt: blocking.reduce((sum, ms) => sum + ms, 0),
    worst: Math.max(0, ...tasks.map(({ duration }) => duration)),
    load: navigation instanceof PerformanceNavigationTiming ? navigation.loadEventEnd : 0,
  };
}

/**
 * The longest interaction since the last call, from input to next paint in ms; 16 if shorter,
 * because the browser does not report those.
 */
export async function longestInteraction(): Promise<number> {
  for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
  await new Promise((done) => setTimeout(done, 200));
  const { interactions } = window.benchNotes;
  return Math.max(16, ...interactions.splice(0).map(({ ms }) => ms));
}
