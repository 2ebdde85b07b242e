import { sweep } from '../../cache/cache.ts';
import { siteFolder } from '../../cache/site-folder.ts';
import { beginStep } from '../../cache/step.ts';
import { deliver } from '../hosting/hosting.ts';
import { allowsKeeping, putWorker } from '../offline/offline.ts';
import { putSbom } from '../sbom.ts';
import { beginIndex, putIndex } from '../search-index/search-index.ts';
import { bundleKey, openBundle } from './bundle.ts';
import { loadAll } from './load-all.ts';
import { makeSite } from './pages-once.ts';

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
  const { problems } = await loadAll();
  if (problems) throw new Error(problems);
  const index = beginIndex();
  // It is waited for when the pages are made; until then nobody would hear of a failure.
  index.catch(() => undefined);
  const site = siteFolder(folder);
  await makeSite(bundle, site, say('pages'));
  await putIndex(index, folder, say('search-index'));
  putSbom(folder, project);
  await deliver(site, bundle.base, say('delivery'));
  await putWorker(site, bundle.base, allowsKeeping(project), say('offline'));
  sweep();
  return true;
}
