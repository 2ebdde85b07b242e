import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildIndexes } from '../../../src/integrations/search-index/build-index.ts';
import { compile } from '../../../src/markdown/compile.ts';
import { textFolders } from '../../../src/markdown/loaders/read-folder.ts';
import { recordsOf, type SectionRecord } from '../../../src/search/records.ts';
import { compressSite } from '../peers/stage.ts';

/** The records of every text in a folder for the index of texts. */
export function recordsIn(content: string): readonly (readonly SectionRecord[])[] {
  return [...textFolders(content, content)].map((folder) => {
    const { edition, problems } = compile(folder);
    if (!edition) throw new Error(JSON.stringify(problems));
    return recordsOf(edition).filter(({ layer }) => layer === 'text');
  });
}

/** The size of an index on a server. */
export interface Weight {
  readonly seconds: number;
  /** As sent. */
  readonly bytes: number;
  readonly files: number;
  /** The list of all records, which every search loads first. */
  readonly list: number;
}

/** Writes the index of records to a folder, with compressed copies. */
export async function writeIndex(
  folder: string,
  records: readonly SectionRecord[],
): Promise<Weight> {
  const start = performance.now();
  const files = await buildIndexes(records);
  const seconds = (performance.now() - start) / 1000;
  for (const { path, content } of files.filter(({ path }) => !path.startsWith('editor/'))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  await compressSite(folder);
  const sent = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name.endsWith('.br'))
    .map((entry) => join(entry.parentPath, entry.name));
  const sum = (some: readonly string[]): number =>
    some.reduce((all, file) => all + statSync(file).size, 0);
  const list = sent.filter((file) => file.endsWith('.pf_meta.br'));
  return { seconds, bytes: sum(sent), files: sent.length, list: sum(list) };
}

/** Divides items among shards as evenly as possible, in order. */
export const shared = <Thing>(
  things: readonly Thing[],
  shards: number,
): readonly (readonly Thing[])[] =>
  Array.from({ length: shards }, (_, nth) =>
    things.slice(
      Math.floor((nth * things.length) / shards),
      Math.floor(((nth + 1) * things.length) / shards),
    ),
  );
