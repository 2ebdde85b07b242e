/** What ends with this process: a running program, and the files that it leaves. */
interface Ending {
  readonly kill: () => void;
  readonly tidy: () => void;
}

const endings = new Set<Ending>();

/** Kills all programs before it deletes files, because Vitest leaves little time before SIGKILL. */
function endAll(): void {
  for (const { kill } of endings) kill();
  for (const { tidy } of endings) tidy();
  endings.clear();
}

/** Ends a program when this process ends in any way; returns a function that cancels it. */
export function atEnd(kill: () => void, tidy: () => void = () => {}): () => void {
  if (endings.size === 0) for (const event of ['exit', 'SIGTERM']) process.once(event, endAll);
  const ending = { kill, tidy };
  endings.add(ending);
  return () => {
    endings.delete(ending);
    if (endings.size === 0) for (const event of ['exit', 'SIGTERM']) process.off(event, endAll);
  };
}

/**
 * A pool of things that are slow to start, such as browsers, keyed by kind.
 *
 * Test files that run in one process share them. What is left when the process ends must end by
 * itself.
 */
export class Kept<T> {
  readonly #things = new Map<string, Promise<T>>();
  readonly #end: (thing: T) => Promise<unknown>;
  readonly #most: number;

  /** `most` is how many idle ones are kept. */
  constructor(most: number, end: (thing: T) => Promise<unknown>) {
    this.#most = most;
    this.#end = end;
  }

  /** A thing of this kind, started if necessary. */
  get(kind: string, start: () => Promise<T>): Promise<T> {
    const thing = this.#things.get(kind) ?? start();
    // Move it to the end: the most recently used are kept.
    this.#things.delete(kind);
    this.#things.set(kind, thing);
    thing.catch(() => this.drop(kind));
    return thing;
  }

  /** Removes a thing that has ended by itself. */
  drop(kind: string): void {
    this.#things.delete(kind);
  }

  /** Ends surplus things; called when none is in use. */
  async trim(): Promise<void> {
    for (const [kind, thing] of this.#things) {
      if (this.#things.size <= this.#most) return;
      this.drop(kind);
      await this.#end(await thing);
    }
  }
}
