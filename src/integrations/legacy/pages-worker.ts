import { cacheOf } from '../../cache/cache.ts';
import { answerEach } from '../../cache/share-out.ts';
import { type Batch, makeBatch } from './make-pages.ts';
import { type Program, programOf } from './program.ts';

let program: Promise<Program> | undefined;

/** A process that makes the pages of one text after another, as it is given them. */
answerEach(async (batch: Batch) => {
  program ??= programOf(batch.bundle.program, batch.bundle);
  return makeBatch(await program, batch, cacheOf('pages'));
});
