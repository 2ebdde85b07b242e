import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { codeDigest, digestOf, memoizeToDisk, readCache, writeCache } from '../../cache.ts';
import { type CatalogueEntry, type CitedEdition, catalogueEntry } from '../../edition/catalogue.ts';
import type { Edition } from '../../edition/model.ts';
import { type Problem, problem } from '../../edition/problems.ts';
import { compile } from '../compile.ts';
import { fileNames, type TextFolder } from '../input/text-folder.ts';
import { checkBeside, checkName } from './check-beside.ts';

/** The folder that holds the texts; `CONTENT_DIR` names another than `content/`. */
export const contentFolder = (project = process.cwd()): string =>
  resolve(project, process.env['CONTENT_DIR'] ?? 'content');

/** A text of the content folder; without an entry where there are problems. */
export interface LoadedText {
  readonly name: string;
  readonly entry: CatalogueEntry | undefined;
  readonly problems: readonly Problem[];
}

/** All texts of the content folder, compiled unless the cache has them. */
export function loadTexts(
  content: string,
  project: string,
): { readonly texts: readonly LoadedText[]; readonly problems: readonly Problem[] } {
  const path = relative(project, content).replaceAll('\\', '/') || '.';
  const texts: { name: string; path: string; entry: CatalogueEntry | undefined }[] = [];
  let problems: readonly Problem[];
  try {
    problems = checkBeside(textFolders(content, project), (folder) => {
      const { entry, problems } = loadText(folder);
      texts.push({ name: folder.name, path: folder.path, entry });
      return { claimant: entry, problems };
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { texts: [], problems: [problem('content-unreadable', { file: path }, reason)] };
  }
  if (texts.length === 0 && problems.length === 0)
    return { texts, problems: [problem('content-empty', { file: path })] };
  const ownOf = (folder: string): readonly Problem[] =>
    problems.filter(({ file }) => file.startsWith(`${folder}/`));
  return { texts: texts.map((text) => ({ ...text, problems: ownOf(text.path) })), problems };
}

/**
 * The texts of the content folder, in order of name so that every machine builds them alike. Each is read
 * when it is asked for: all of them at once would fill the memory.
 */
export function* textFolders(content: string, project: string): Iterable<TextFolder> {
  if (!existsSync(content)) return;
  for (const name of readdirSync(content).sort())
    if (existsSync(join(content, name, fileNames.text)))
      yield readTextFolder(content, project, name);
}

function readTextFolder(content: string, project: string, name: string): TextFolder {
  const files = Object.entries(fileNames).flatMap(([kind, file]) => {
    const path = join(content, name, file);
    return existsSync(path) ? [[kind, readFileSync(path)] as const] : [];
  });
  const path = relative(project, join(content, name)).replaceAll('\\', '/');
  return { name, path, files: Object.fromEntries(files) };
}

const cacheName = 'editions';

function loadText(folder: TextFolder): Omit<LoadedText, 'name'> {
  if (checkName(folder)) return { entry: undefined, problems: [] };
  const key = keyOf(folder);
  const kept = readCache(`${cacheName}-catalogue`, key);
  if (kept) return { entry: JSON.parse(kept.toString()), problems: [] };
  const { edition, problems } = compile(folder);
  if (!edition) return { entry: undefined, problems };
  const entry = catalogueEntry(edition, key, digestsOf(edition));
  writeCache(cacheName, key, Buffer.from(JSON.stringify(edition)));
  writeCache(`${cacheName}-catalogue`, key, Buffer.from(JSON.stringify(entry)));
  return { entry, problems };
}

/** Names what a text was compiled from: its files, and the code that compiles them. */
function keyOf({ name, path, files }: TextFolder): string {
  const parts = Object.entries(files).flatMap(([kind, bytes]) => (bytes ? [kind, bytes] : []));
  return digestOf(codeDigest('src/edition', 'src/i18n', 'src/markdown'), name, path, ...parts);
}

function digestsOf(edition: Edition): CatalogueEntry['digests'] {
  const digest = (value: unknown): string => digestOf(JSON.stringify(value));
  const { folder, title, author, creators, date, lang, version, references } = edition;
  const cited: CitedEdition = { folder, title, author, creators, date, lang, version };
  return {
    edition: digest(edition),
    citation: digest(cited),
    references: digest([lang, references]),
  };
}

/**
 * The edition of a catalogue entry, from the cache; compiled again where the cache has lost it. Throws if
 * the files of the text have changed since the entry was made.
 */
export function openEdition({ key, folder }: Pick<CatalogueEntry, 'key' | 'folder'>): Edition {
  return memoizeToDisk(cacheName, key, () => {
    const text = readTextFolder(contentFolder(), process.cwd(), folder);
    const { edition } = keyOf(text) === key ? compile(text) : {};
    if (!edition) throw new Error(`${text.path} changed during the build. Build again.`);
    return edition;
  });
}
