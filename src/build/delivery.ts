import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gunzipSync, gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { headersFile } from './headers.ts';

const text = /\.(?:html|css|js|mjs|json|svg|xml|txt|webmanifest|jsonld|pagefind|pf_\w+|wasm)$/;

/** Makes the finished folder ready to be sent: the headers it needs, and compressed copies. */
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
        writeFileSync(join(root, '_headers'), headersFile(base, hashes, kept));
        // Astro makes no page whose name begins with an underscore, and hosts want this one so.
        renameSync(join(root, 'redirects.txt'), join(root, '_redirects'));
        const files = filesIn(root).filter((file) => text.test(file));
        await Promise.all(files.map(compress));
        logger.info(`headers written, ${files.length} files compressed`);
      },
    },
  };
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
export function inlineHashes(pages: readonly string[]): {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
} {
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

async function compress(file: string): Promise<void> {
  const bytes = unpacked(readFileSync(file));
  const quality = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, { params: quality }),
    promisify(gzip)(bytes, { level: 9 }),
  ]);
  writeFileSync(`${file}.br`, br);
  writeFileSync(`${file}.gz`, gz);
}
