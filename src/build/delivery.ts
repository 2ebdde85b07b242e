import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { beginStep } from '../cache/step.ts';
import { indexPath, indexStatePath, within } from '../edition/addresses.ts';
import { compressAll } from './compress.ts';
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
      'astro:build:done': ({ dir, logger }) =>
        deliver(fileURLToPath(dir), base, (words) => logger.info(words)),
    },
  };
}

/** Makes the folder of a site ready, whose pages lie under a base. */
export async function deliver(
  root: string,
  base: string,
  say: (words: string) => void,
): Promise<void> {
  const headers = beginStep(say);
  const html = filesIn(root).filter((file) => file.endsWith('.html'));
  const pages = html.filter(isPage);
  const kept = html.filter((file) => !isPage(file)).map((file) => pathOf(root, file));
  const hashes = inlineHashes(pages);
  for (const page of pages) {
    const words = readFileSync(page, 'utf8');
    const own = ownPolicy(words, hashes, base);
    if (own) writeFileSync(page, withPolicy(words, own));
  }
  writeHosting(root, base, rulesOf(base, hashes, kept));
  headers(`headers written for ${pages.length} pages`);
  const compression = beginStep(say);
  const files = filesIn(root).filter((file) => text.test(file));
  const made = await compressAll(files);
  compression(`${made} files compressed, ${files.length - made} unchanged`);
}

/** A page of the site is an index or the answer to a wrong address; other HTML is to be kept. */
const isPage = (file: string): boolean => /(?:^|[\\/])(?:index|404)\.html$/.test(file);

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
  const asksIndex = [indexPath, indexStatePath].some((path) => page.includes(within(base, path)));
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
function inlineHashes(pages: readonly string[]): Hashes {
  const found = { styles: new Set<string>(), scripts: new Set<string>() };
  // One page after another, and each body once: all of them together would fill the memory.
  for (const page of pages) {
    const words = readFileSync(page, 'utf8');
    for (const [kind, pattern] of inline)
      for (const [, body = ''] of words.matchAll(pattern)) found[kind].add(body);
  }
  const hashesOf = (bodies: ReadonlySet<string>): readonly string[] =>
    Array.from(bodies, (body) => createHash('sha256').update(body).digest('base64'))
      .sort()
      .map((digest) => `'sha256-${digest}'`);
  return { styles: hashesOf(found.styles), scripts: hashesOf(found.scripts) };
}

const inline = [
  ['styles', /<style[^>]*>([\s\S]*?)<\/style>/g],
  ['scripts', /<script(?![^>]*(?:\ssrc=|type="application\/))[^>]*>([\s\S]*?)<\/script>/g],
] as const;
