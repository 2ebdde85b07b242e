/** What a page tells of how it came: times since the visit began, in ms. */
export interface Paints {
  readonly fcp: number;
  readonly lcp: number;
  /** All that moved by itself, as a layout shift score. */
  readonly cls: number;
  /** How long tasks of more than 50 ms kept the page from answering after its first paint. */
  readonly tbt: number;
}

declare global {
  interface Window {
    benchNotes: {
      fcp: number;
      lcp: number;
      shifts: number;
      readonly tasks: PerformanceEntry[];
      /** By the kind of event that began an interaction, ms to the next paint. */
      readonly interactions: { readonly name: string; readonly ms: number }[];
    };
  }
}

// What follows runs in the page: each function is sent there alone and can use no other.

/** Has the browser note what it shows and when, from before the page's first byte. */
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

/** What was noted until now. */
export async function paints(): Promise<Paints> {
  // What the last file moves is seen in the frame after the next, and told of after that.
  for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
  await new Promise((done) => setTimeout(done, 100));
  const { fcp, lcp, shifts, tasks } = window.benchNotes;
  const blocking = tasks
    .filter(({ startTime, duration }) => startTime + duration > fcp)
    .map(({ duration }) => duration - 50);
  return { fcp, lcp, cls: shifts, tbt: blocking.reduce((sum, ms) => sum + ms, 0) };
}

/**
 * The longest that an interaction took since it was last asked, from the reader's doing to the next
 * paint, in ms; 16 stands for anything less, which the browser does not tell.
 */
export async function longestInteraction(): Promise<number> {
  for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
  await new Promise((done) => setTimeout(done, 200));
  const { interactions } = window.benchNotes;
  return Math.max(16, ...interactions.splice(0).map(({ ms }) => ms));
}
