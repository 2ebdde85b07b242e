import { compileJob, type Job } from './compile-once.ts';

/** A process that compiles one text after another, as it is given them. */
process.on('message', (job: Job) => process.send?.(compileJob(job)));
