import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../../scripts/serve.mjs';

/** The built site, being served with its own headers. */
export interface Site {
  /** Its address, ending in a slash. */
  readonly address: string;
  /** Stops serving: for who reads on, the network is gone. */
  close(): Promise<void>;
}

/** The folder that holds the built site: the one SITE_DIR names, else dist/. */
export const dist: string = resolve(
  process.env.SITE_DIR ?? fileURLToPath(new URL('../../dist', import.meta.url)),
);

/** Serves a built site, `dist` unless told otherwise; throws if there is none. */
export async function serveSite(root: string = dist): Promise<Site> {
  if (!existsSync(root)) throw new Error(`There is no site in ${root}: npm run build`);
  return serve({ root, base: process.env.BASE_PATH ?? '/' });
}
