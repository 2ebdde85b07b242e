import { sweep } from '../cache/cache.ts';
import { keepLoaded } from '../cache/loaded.ts';
import { siteFolder } from '../cache/site-folder.ts';
import { beginStep } from '../cache/step.ts';
import { report } from '../edition/problems.ts';
import { loadTexts } from '../markdown/load-texts.ts';
import { loadSite } from '../markdown/site-loader.ts';
import { bundleKey, openBundle } from './bundle.ts';
import { contentFolder } from './content-folder.ts';
import { deliver } from './delivery.ts';
import { allowsKeeping, putWorker } from './offline.ts';
import { makeSite } from './pages-once.ts';
import { putSbom } from './sbom.ts';
import { beginIndex, putIndex } from './search-index.ts';

/**
 * Makes the site anew where no more than words have changed: with the bundle that Astro made before, by
 * the same steps. Throws, with all that is wrong, if a text is not sound.
 *
 * @param folder an empty folder, which the site is put into
 * @returns whether it could be done; if not, nothing was written, and Astro must bundle the code first
 */
export async function again(folder: string): Promise<boolean> {
  const say =
    (of: string) =>
    (words: string): void =>
      console.log(`[${of}] ${words}`);
  const project = process.cwd();
  const step = beginStep(say('bundle'));
  const bundle = openBundle(bundleKey(), folder);
  if (!bundle) return false;
  step('scripts, styles and fonts unchanged');
  const content = contentFolder(project);
  const { problems: ofSite } = loadSite(content, project);
  const { texts, problems } = await loadTexts(content, project, say('editions'));
  if (ofSite.length + problems.length > 0) throw new Error(report([...ofSite, ...problems]));
  keepLoaded(
    'texts',
    texts.flatMap(({ entry }) => entry ?? []),
  );
  const index = beginIndex();
  const site = siteFolder(folder);
  await makeSite(bundle, site, say('pages'));
  await putIndex(index, folder, say('search-index'));
  putSbom(folder, project);
  await deliver(site, bundle.base, say('delivery'));
  await putWorker(site, bundle.base, allowsKeeping(project), say('offline'));
  sweep();
  return true;
}
