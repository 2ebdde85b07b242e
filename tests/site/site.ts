import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serve } from '../../scripts/serve.mjs';

/** The built site, being served with its own headers. */
export interface Site {
  /** Its address, ending in a slash. */
  readonly address: string;
  /** Stops serving: for who reads on, the network is gone. */
  close(): Promise<void>;
}

/** The folder that holds the built site. */
export const dist: string = fileURLToPath(new URL('../../dist', import.meta.url));

/** Serves a built site, the one in dist/ unless told otherwise; throws if there is none. */
export async function serveSite(root: string = dist): Promise<Site> {
  if (!existsSync(root)) throw new Error(`There is no site in ${root}: npm run build`);
  return serve({ root, base: process.env.BASE_PATH ?? '/' });
}
