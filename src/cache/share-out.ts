import { availableParallelism } from 'node:os';
import { processOf } from './aside.ts';

/** How work is shared out. */
export interface Sharing {
  /** As many jobs must there be for each process, or it does not pay to start it. */
  readonly each: number;
  /** After so many jobs a process gives way to a new one, and gives back what memory it has taken. */
  readonly most: number;
}

/** How many processes it pays to start for some jobs: fewer than two are none. */
export function processesFor(jobs: number, { each }: Sharing): number {
  const processes = Math.min(availableParallelism(), Math.floor(jobs / each));
  return processes < 2 ? 0 : processes;
}

/**
 * Shares jobs out to processes of a script, each of which asks for the next when it is done with one; too
 * few for that are done here. What was made of each, in their order. Throws what is thrown of one.
 */
export async function shareOut<Job extends object, Made>(
  script: URL,
  jobs: readonly Job[],
  sharing: Sharing,
  act: (job: Job) => Made | Promise<Made>,
): Promise<readonly Made[]> {
  const made: Made[] = [];
  const processes = processesFor(jobs.length, sharing);
  if (processes === 0) {
    for (const job of jobs) made.push(await act(job));
    return made;
  }
  let next = 0;
  /** What one process does until it is done or gives way. */
  const some = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = processOf(script);
      let [at, done, isOver] = [-1, 0, false];
      const fail = (error: Error): void => {
        if (isOver) return;
        // The others finish what they have, and are given nothing more.
        next = jobs.length;
        reject(error);
      };
      const give = (): void => {
        const job = done < sharing.most ? jobs[next] : undefined;
        if (job) {
          at = next++;
          worker.send(job);
        } else {
          isOver = true;
          worker.disconnect();
          resolve();
        }
      };
      worker.on('message', (answer: Answer<Made>) => {
        if ('error' in answer) {
          fail(new Error(answer.error));
          return worker.disconnect();
        }
        made[at] = answer.result;
        done++;
        give();
      });
      worker.on('error', fail);
      worker.on('disconnect', () => fail(new Error(`${script.pathname} ended without an answer.`)));
      give();
    });
  const work = async (): Promise<void> => {
    while (next < jobs.length) await some();
  };
  await Promise.all(Array.from({ length: processes }, work));
  return made;
}

/** What a process says of a job: what it made, or what went wrong. */
type Answer<Made> = { readonly result: Made } | { readonly error: string };

/** In such a process: does each job that it is given, one after another. */
export function answerEach<Job, Made>(act: (job: Job) => Made | Promise<Made>): void {
  process.on('message', async (job: Job) => {
    try {
      process.send?.({ result: await act(job) });
    } catch (error) {
      process.send?.({
        error: error instanceof Error ? (error.stack ?? error.message) : `${error}`,
      });
    }
  });
}
