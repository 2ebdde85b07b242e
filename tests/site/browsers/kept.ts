/** Does something when this process ends, however it is asked to; returns what takes that back. */
export function atEnd(act: () => void): () => void {
  process.once('exit', act);
  process.once('SIGTERM', act);
  return () => {
    process.off('exit', act);
    process.off('SIGTERM', act);
  };
}

/**
 * Things that are dear to start, such as a browser, and are kept for the next test file that asks for
 * the like. Test files that run one after the other in one process share them; what is kept when the
 * process ends has to end by itself then.
 */
export class Kept<T> {
  readonly #things = new Map<string, Promise<T>>();
  readonly #end: (thing: T) => Promise<unknown>;
  readonly #most: number;

  /** `most` is how many are kept when nobody uses them. */
  constructor(most: number, end: (thing: T) => Promise<unknown>) {
    this.#most = most;
    this.#end = end;
  }

  /** The thing of this kind, started if there is none. */
  get(kind: string, start: () => Promise<T>): Promise<T> {
    const thing = this.#things.get(kind) ?? start();
    // What was asked for last is kept longest.
    this.#things.delete(kind);
    this.#things.set(kind, thing);
    thing.catch(() => this.drop(kind));
    return thing;
  }

  /** Forgets a thing that has ended by itself. */
  drop(kind: string): void {
    this.#things.delete(kind);
  }

  /** Ends what is too many; called when nobody uses any. */
  async trim(): Promise<void> {
    for (const [kind, thing] of this.#things) {
      if (this.#things.size <= this.#most) return;
      this.drop(kind);
      await this.#end(await thing);
    }
  }
}
