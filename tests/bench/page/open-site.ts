import { serve } from '../../../scripts/serve.mjs';
import type { Controls } from '../search/in-page.ts';
import { slow4G, slowLink } from './slow-link.ts';

/** A built site that is being served. */
export interface OpenSite {
  readonly name: string;
  /** Its URLs on the local network and over the slow link. */
  readonly fast: string;
  readonly slow: string;
  /** How to operate its search, if it has one. */
  readonly search?: Controls | undefined;
  /** Requests that accompany a search but that its results do not wait for. */
  readonly beside?: RegExp | undefined;
  close(): Promise<void>;
}

/** Serves the site in a folder; all sites use the same server, with compressed copies. */
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
