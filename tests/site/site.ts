import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../../scripts/serve.mjs';

/** The built site, served with its headers. */
export interface Site {
  /** Its URL, ending in a slash. */
  readonly address: string;
  /** Stops serving, as if the network were down. */
  close(): Promise<void>;
}

/** The folder of the built site: SITE_DIR, or dist/. */
export const dist: string = resolve(
  process.env.SITE_DIR ?? fileURLToPath(new URL('../../dist', import.meta.url)),
);

/** Serves a built site, by default `dist`; throws if there is none. */
export async function serveSite(root: string = dist): Promise<Site> {
  if (!existsSync(root)) throw new Error(`There is no site in ${root}: npm run build`);
  return serve({ root, base: process.env.BASE_PATH ?? '/' });
}
