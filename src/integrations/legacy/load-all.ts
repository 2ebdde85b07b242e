import { keepLoaded, loadedKeys } from '../../cache/loaded.ts';
import { report } from '../../edition/problems.ts';
import { loadTexts } from '../../markdown/loaders/load-texts.ts';
import { loadSite } from '../../markdown/loaders/site-loader.ts';
import { contentFolder } from '../content-folder.ts';
import type { Answer } from './load.ts';

/** Loads all words of the project that this process runs in. */
export async function loadAll(): Promise<Answer> {
  const project = process.cwd();
  const content = contentFolder(project);
  const { problems: ofSite } = loadSite(content, project);
  const say = (words: string): void => console.log(`[editions] ${words}`);
  const { texts, problems } = await loadTexts(content, project, say);
  keepLoaded(
    'texts',
    texts.flatMap(({ entry }) => entry ?? []),
  );
  const all = [...ofSite, ...problems];
  return { keys: loadedKeys(), problems: all.length > 0 ? report(all) : '' };
}
