import { parentPort } from 'node:worker_threads';
import { compileJob, type Job } from './compile-once.ts';

/** A thread that compiles one text after another, as it is given them. */
parentPort?.on('message', (job: Job) => parentPort?.postMessage(compileJob(job)));
