import { parentPort, workerData } from 'node:worker_threads';
import { makeFonts } from './make-fonts.ts';

/** A thread that makes the fonts of some characters in a folder, and says what it did. */
parentPort?.postMessage(await makeFonts(workerData.characters, workerData.folder));
