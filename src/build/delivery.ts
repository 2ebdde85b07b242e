import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gunzipSync, gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { indexPath, within } from '../edition/addresses.ts';
import { type Hashes, headersFile, policyInPage, policyWithoutIndex, rulesOf } from './headers.ts';
import { mediaTypesOf } from './media-types.ts';
import { caddyFile, nginxFile } from './servers.ts';

const text =
  /\.(?:html|css|js|mjs|json|svg|xml|txt|md|bib|ris|webmanifest|jsonld|pagefind|pf_\w+|wasm)$/;

/**
 * Makes the finished folder ready to be sent: what its host must know, and compressed copies.
 *
 * `POLICY_IN_PAGES=true` is for hosts that send no headers of ours: each page brings its policy along.
 */
export default function delivery(): AstroIntegration {
  let base = '/';
  return {
    name: 'delivery',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const html = filesIn(root).filter((file) => file.endsWith('.html'));
        // A page of the site is an index or the answer to a wrong address; other HTML is to be kept.
        const pages = html.filter((file) => /(?:^|[\\/])(?:index|404)\.html$/.test(file));
        const kept = html.filter((file) => !pages.includes(file)).map((file) => pathOf(root, file));
        const hashes = inlineHashes(pages.map((page) => readFileSync(page, 'utf8')));
        for (const page of pages) {
          const words = readFileSync(page, 'utf8');
          const own = ownPolicy(words, hashes, base);
          if (own) writeFileSync(page, withPolicy(words, own));
        }
        writeHosting(root, base, rulesOf(base, hashes, kept));
        const files = filesIn(root).filter((file) => text.test(file));
        await Promise.all(files.map(compress));
        logger.info(`headers written, ${files.length} files compressed`);
      },
    },
  };
}

/** Writes what hosts read: `_headers`, `_redirects`, and the same for servers of one's own. */
function writeHosting(root: string, base: string, rules: ReturnType<typeof rulesOf>): void {
  // Astro makes no page whose name begins with an underscore, and hosts want this one so.
  renameSync(join(root, 'redirects.txt'), join(root, '_redirects'));
  const redirects = readFileSync(join(root, '_redirects'), 'utf8').matchAll(/^(\S+) (\S+)/gm);
  const moved = new Map(Array.from(redirects, ([, from = '', to = '']) => [from, to]));
  const hosting = { base, rules, moved, types: mediaTypesOf(filesIn(root)) };
  writeFileSync(join(root, '_headers'), headersFile(rules));
  writeFileSync(join(root, '_nginx.conf'), nginxFile(hosting));
  writeFileSync(join(root, '_Caddyfile'), caddyFile(hosting));
  // A host that runs Jekyll would leave out every folder whose name begins with an underscore.
  writeFileSync(join(root, '.nojekyll'), '');
}

/** The policy that a page must bring along; nothing if the one that all are sent with says it all. */
function ownPolicy(page: string, hashes: Hashes, base: string): string | undefined {
  const asksIndex = page.includes(within(base, indexPath));
  if (process.env['POLICY_IN_PAGES'] === 'true') return policyInPage(hashes, asksIndex);
  return asksIndex ? undefined : policyWithoutIndex(hashes);
}

/** A page with a policy, which must come before anything that it is about. */
function withPolicy(page: string, own: string): string {
  const meta = `<meta http-equiv="content-security-policy" content="${own}">`;
  const parts = page.split(/(?<=<head>\s*<meta charset="utf-8">)/);
  if (parts.length !== 2) throw new Error('A page does not begin its head with its encoding.');
  return parts.join(meta);
}

/** The path at which a file of the folder is served, without base. */
const pathOf = (root: string, file: string): string =>
  `/${relative(root, file).replaceAll('\\', '/')}`;

/** Every file below a folder, in order of name. */
function filesIn(root: string): readonly string[] {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name)).sort();
}

/** What a policy must name for the inline styles and scripts of the pages to be let through. */
export function inlineHashes(pages: readonly string[]): Hashes {
  const hashesOf = (pattern: RegExp): readonly string[] => {
    const bodies = pages.flatMap((page) => Array.from(page.matchAll(pattern), (m) => m[1] ?? ''));
    const digests = bodies.map((body) => createHash('sha256').update(body).digest('base64'));
    return [...new Set(digests)].sort().map((digest) => `'sha256-${digest}'`);
  };
  return {
    styles: hashesOf(/<style[^>]*>([\s\S]*?)<\/style>/g),
    scripts: hashesOf(/<script(?![^>]*(?:\ssrc=|type="application\/))[^>]*>([\s\S]*?)<\/script>/g),
  };
}

/** How what is compressed with gzip begins. */
const gzipped = Buffer.of(0x1f, 0x8b);

/**
 * What a compressed copy is made of. Pagefind's index is gzip already, which a second compression
 * cannot better; its loader takes the index unpacked as well, and brotli makes that a sixth smaller.
 */
export const unpacked = (bytes: Buffer): Buffer =>
  bytes.subarray(0, gzipped.length).equals(gzipped) ? gunzipSync(bytes) : bytes;

/** Writes the compressed copies of a file beside it. */
export async function compress(file: string): Promise<void> {
  const bytes = unpacked(readFileSync(file));
  const quality = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    // Of all there is to set, these let the words of a page come soonest.
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_NPOSTFIX]: 3,
  };
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, { params: quality }),
    promisify(gzip)(bytes, { level: 9 }),
  ]);
  writeFileSync(`${file}.br`, br);
  writeFileSync(`${file}.gz`, gz);
}
