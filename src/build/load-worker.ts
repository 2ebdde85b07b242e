import { answerOnce } from '../cache/aside.ts';
import { loadAll } from './load.ts';

/** A process that loads all words of a build. */
answerOnce(loadAll);
