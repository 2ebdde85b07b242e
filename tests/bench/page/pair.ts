import { essay } from '../../essay/edition.ts';
import { dist } from '../../site/site.ts';
import { compressSite, stageBare } from '../peers/stage.ts';
import { ours } from '../search/subjects.ts';
import { type OpenSite, openSite } from './open-site.ts';

/** Serves the built site and the bare page it is compared with. */
export async function openPair(): Promise<readonly [OpenSite, OpenSite]> {
  const { address } = essay();
  if (address !== '/')
    throw new Error('The text that is measured must be at the root of the site.');
  const [{ controls } = {}] = ours('');
  // The search's enhancements and offline storage are not waited for.
  const beside = /enhance-search|site-update|\/sw\.js/;
  const bare = stageBare();
  await compressSite(bare);
  return [
    await openSite({ name: 'this reader', search: controls, beside }, dist),
    await openSite({ name: 'bare HTML' }, bare),
  ];
}
