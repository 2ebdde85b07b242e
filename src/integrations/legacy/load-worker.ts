import { answerOnce } from '../../cache/aside.ts';
import { loadAll } from './load-all.ts';

/** A process that loads all words of a build. */
answerOnce(loadAll);
