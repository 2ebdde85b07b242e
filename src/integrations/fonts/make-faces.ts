import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { codeDigest, memoizeBytes } from '../../cache.ts';
import { type Face, faces } from '../../fonts/faces.ts';

const subsets = z.array(z.object({ file: z.string(), font: z.string(), rule: z.string() }));

/**
 * Writes the subsets of all faces and `faces.css` into a folder; returns a summary for the log.
 *
 * Each face is subset in a thread of its own, because compressing fonts takes seconds.
 */
export async function makeFaces(folder: string): Promise<string> {
  const key = codeDigest('src/fonts', 'src/integrations/fonts');
  const kept = await memoizeBytes('fonts', key, async () => {
    const made = await Promise.all(faces.map(cutInWorker));
    return Buffer.from(JSON.stringify(made.flat()));
  });
  const made = subsets.parse(JSON.parse(Buffer.from(kept).toString()));
  mkdirSync(folder, { recursive: true });
  for (const { file, font } of made) writeFileSync(join(folder, file), font, 'base64');
  writeFileSync(join(folder, 'faces.css'), made.map(({ rule }) => rule).join(''));
  return `${made.length} subsets of ${faces.length} faces`;
}

async function cutInWorker({ name }: Face): Promise<z.infer<typeof subsets>> {
  const worker = new Worker(new URL('./cut-face.ts', import.meta.url), { workerData: name });
  const [made] = await once(worker, 'message');
  return subsets.parse(made);
}
