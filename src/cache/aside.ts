import { Worker } from 'node:worker_threads';

/** What a thread answers that is given one thing to do; a thread that ends without an answer has failed. */
export function onThread<Answer>(script: URL, workerData: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error(`${script.pathname} ended without an answer.`)));
  });
}
