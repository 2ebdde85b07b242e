import { serve } from '../../../scripts/serve.mjs';
import type { Controls } from '../search/in-page.ts';
import { slow4G, slowLink } from './slow-link.ts';

/** A built site that can be visited. */
export interface OpenSite {
  readonly name: string;
  /** Its addresses on this machine's own network and over a slow link. */
  readonly fast: string;
  readonly slow: string;
  /** How its search is worked, if it has one. */
  readonly search?: Controls | undefined;
  /** What is loaded beside a search, and not waited for. */
  readonly beside?: RegExp | undefined;
  close(): Promise<void>;
}

/** Serves the site built in a folder: every site by the same server, with its compressed copies. */
export async function openSite(
  site: Pick<OpenSite, 'name' | 'search' | 'beside'>,
  root: string,
): Promise<OpenSite> {
  const { address, close } = await serve({ root });
  const link = await slowLink(Number(new URL(address).port), slow4G);
  return {
    ...site,
    fast: address,
    slow: `http://127.0.0.1:${link.port}/`,
    close: async () => {
      link.close();
      await close();
    },
  };
}
