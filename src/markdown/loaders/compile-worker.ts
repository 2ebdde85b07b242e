import { answerEach } from '../../cache/share-out.ts';
import { compileJob } from './compile-once.ts';

/** A process that compiles one text after another, as it is given them. */
answerEach(compileJob);
