import { answerOnce } from '../../cache/aside.ts';
import { indexOf } from './index-aside.ts';

/** A process that makes the index of the editions whose keys it is given. */
answerOnce(indexOf);
