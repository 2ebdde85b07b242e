import { codeDigest, digestOf, memoizeToDisk, readCache, writeCache } from '../../cache.ts';
import { type CatalogueEntry, catalogueEntry, cited, pick } from '../../edition/catalogue.ts';
import type { Edition } from '../../edition/model.ts';
import { isWarning, type Problem, problem } from '../../edition/problems.ts';
import { contentFolder, projectPath } from '../../project.ts';
import { compile } from '../compile.ts';
import type { TextFolder } from '../input/text-folder.ts';
import { checkTogether } from './check-together.ts';
import { readFolder, textFolders, unusedFilesIn } from './read-folder.ts';

/** A text of the content folder; it has no entry if it could not be compiled. */
interface LoadedText {
  readonly name: string;
  readonly entry: CatalogueEntry | undefined;
  readonly problems: readonly Problem[];
}

/** All texts of the content folder, with all problems and warnings. */
export interface LoadedTexts {
  readonly texts: readonly LoadedText[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** Loads all texts of the content folder, compiling those that are not cached. */
export function loadTexts(content: string, project: string): LoadedTexts {
  const path = projectPath(content, project) || '.';
  const texts: { name: string; path: string; entry: CatalogueEntry | undefined }[] = [];
  const warnings: Problem[] = [];
  let found: readonly Problem[];
  try {
    const compiled = (folder: TextFolder) => {
      const { entry, ...own } = loadText(folder);
      texts.push({ name: folder.name, path: folder.path, entry });
      warnings.push(...own.warnings);
      return { claimant: entry, problems: own.problems, links: entry?.links ?? [] };
    };
    found = checkTogether(textFolders(content, project), compiled, openEdition);
    warnings.push(...found.filter(isWarning), ...unusedFilesIn(content, project));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const unreadable = problem('content-unreadable', { file: path }, reason);
    return { texts: [], problems: [unreadable], warnings };
  }
  if (texts.length === 0 && found.length === 0)
    return { texts: [], problems: [problem('content-empty', { file: path })], warnings };
  const ownOf = (folder: string): readonly Problem[] =>
    found.filter(({ file }) => file.startsWith(`${folder}/`));
  return {
    texts: texts.map((text) => ({ ...text, problems: ownOf(text.path) })),
    problems: found.filter((one) => !isWarning(one)),
    warnings,
  };
}

const cacheName = 'editions';

interface Loaded extends Omit<LoadedText, 'name'> {
  readonly warnings: readonly Problem[];
}

function loadText(folder: TextFolder): Loaded {
  const key = keyOf(folder);
  const kept = readCache(`${cacheName}-catalogue`, key);
  if (kept) {
    const entry: CatalogueEntry = JSON.parse(kept.toString());
    return { entry, problems: [], warnings: entry.warnings };
  }
  const { edition, problems, warnings, links } = compile(folder);
  if (!edition) return { entry: undefined, problems, warnings };
  const entry = catalogueEntry(edition, key, digestsOf(edition), { warnings, links });
  writeCache(cacheName, key, Buffer.from(JSON.stringify(edition)));
  writeCache(`${cacheName}-catalogue`, key, Buffer.from(JSON.stringify(entry)));
  return { entry, problems, warnings };
}

/**
 * The cache key of a text: a digest of everything in its `TextFolder` and of the code that compiles
 * it.
 */
function keyOf({ name, path, files, parts = [], images = {}, ...known }: TextFolder): string {
  const read = Object.entries({ ...files, ...images }).flatMap(([kind, bytes]) =>
    bytes ? [kind, bytes] : [],
  );
  const joined = parts.flatMap((part) => [part.name, part.bytes]);
  const code = codeDigest('src/edition', 'src/i18n', 'src/markdown');
  return digestOf(code, name, path, JSON.stringify(known), ...read, ...joined);
}

function digestsOf(edition: Edition): CatalogueEntry['digests'] {
  const digest = (value: unknown): string => digestOf(JSON.stringify(value));
  return {
    edition: digest(edition),
    citation: digest(pick(edition, cited)),
    references: digest([edition.lang, edition.references]),
  };
}

/**
 * The edition of a catalogue entry, from the cache. If it is no longer cached, it is recompiled,
 * which throws if the files have changed since the entry was made.
 */
export function openEdition({ key, folder }: Pick<CatalogueEntry, 'key' | 'folder'>): Edition {
  return memoizeToDisk(cacheName, key, () => {
    const text = readFolder(contentFolder(), folder, process.cwd());
    const { edition } = keyOf(text) === key ? compile(text) : {};
    if (!edition) throw new Error(`${text.path} changed during the build. Build again.`);
    return edition;
  });
}
