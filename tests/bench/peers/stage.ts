import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compressAll } from '../../../src/integrations/hosting/compress.ts';
import { install } from '../install.ts';
import { run, type Taken, together } from '../taken.ts';
import type { Peer } from './peers.ts';
import { bareHtml, markdown, title } from './text.ts';

/**
 * Where peers are installed: apart from our packages, which they would find, and only for the
 * duration of the benchmark, unless BENCH_PEERS names a folder.
 */
const home = process.env['BENCH_PEERS'] ?? mkdtempSync(join(tmpdir(), 'bench-peers-'));
if (!process.env['BENCH_PEERS'])
  process.once('exit', () => rmSync(home, { recursive: true, force: true }));

export const placeOf = ({ folder }: Pick<Peer, 'folder'>): string => join(home, folder);

/** Writes and installs a peer with the text; returns why npm failed, if it did. */
export function stage(peer: Peer, words: string = markdown): string {
  const place = placeOf(peer);
  const own = fileURLToPath(new URL(`./${peer.folder}/`, import.meta.url));
  cpSync(own, place, { recursive: true });
  const text = join(place, peer.text);
  mkdirSync(dirname(text), { recursive: true });
  writeFileSync(text, peer.opening.replaceAll('{title}', title) + words);
  return install(place);
}

/** Builds a peer, cold or with the cache of its last build. */
export async function buildPeer(peer: Peer, cold = true): Promise<Taken> {
  const place = placeOf(peer);
  for (const made of cold ? [peer.out, ...peer.made] : [])
    rmSync(join(place, made), { recursive: true, force: true });
  const taken: Taken[] = [];
  for (const program of peer.builds) taken.push(await run(place, program));
  return together(taken);
}

/** Writes a bare page to a new folder, and returns the folder; by default that of the essay. */
export function stageBare(html: string = bareHtml(), folder = 'bare'): string {
  const place = placeOf({ folder });
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'index.html'), html);
  return place;
}

/** Formats that are compressed already. */
const packed = /\.(?:br|gz|woff2?|png|jpe?g|webp|avif|ico)$/;

/** Compresses a built site in the same way as ours. */
export async function compressSite(site: string): Promise<void> {
  const entries = readdirSync(site, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && !packed.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  await compressAll(files);
}
