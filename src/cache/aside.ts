import { type ChildProcess, fork, type Serializable } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from './cache.ts';

/**
 * A process of its own for a script, which is given things by messages. Threads would do as well, but
 * what they took of the memory would stay with the build until its end.
 */
export const processOf = (script: URL): ChildProcess =>
  fork(fileURLToPath(script), {
    serialization: 'advanced',
    // What they load is what the next build loads first; Node keeps it compiled.
    env: { ...process.env, NODE_COMPILE_CACHE: join(cacheFolder(), 'compiled') },
  });

/** What a process answers that is given one thing to do; one that ends without an answer has failed. */
export function aside<Answer>(script: URL, task: Serializable): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = processOf(script);
    child.once('message', (answer: Answer) => resolve(answer));
    child.once('error', reject);
    // After the last message, unlike the end of the process.
    child.once('disconnect', () =>
      reject(new Error(`${script.pathname} ended without an answer.`)),
    );
    child.send(task);
  });
}

/** In such a process: does the one thing that it is given, and ends once the answer is sent. */
export function answerOnce<Task>(act: (task: Task) => Promise<unknown>): void {
  process.once('message', async (task: Task) => {
    const answer = await act(task);
    process.send?.(answer, () => process.disconnect());
  });
  // Also where the build has ended, and nobody waits for the answer.
  process.once('disconnect', () => process.exit());
}
