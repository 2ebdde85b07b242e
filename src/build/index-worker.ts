import { parentPort, workerData } from 'node:worker_threads';
import { indexOf } from './index-aside.ts';

/** A thread that makes the index of the editions whose keys it is given. */
parentPort?.postMessage(await indexOf(workerData));
