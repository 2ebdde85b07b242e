import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type SiteFolder, siteFolder } from '../../cache/site-folder.ts';
import { beginStep } from '../../cache/step.ts';
import { indexPath, indexStatePath, within } from '../../edition/addresses.ts';
import { areWanted, compressAll } from './compress.ts';
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
        deliver(siteFolder(fileURLToPath(dir)), base, (words) => logger.info(words)),
    },
  };
}

/** Makes the folder of a site ready, whose pages lie under a base. */
export async function deliver(
  site: SiteFolder,
  base: string,
  say: (words: string) => void,
): Promise<void> {
  const headers = beginStep(say);
  const root = site.folder;
  const html = filesIn(root).filter((file) => file.endsWith('.html'));
  const pages = html.filter(isPage);
  const kept = html.filter((file) => !isPage(file)).map((file) => pathOf(root, file));
  const found = pages.map((page) => site.fact(page, 'inline', () => inlineIn(page, base)));
  const hashes = hashesOf(found);
  pages.forEach((page, n) => {
    const own = ownPolicy(found[n]?.asksIndex ?? true, hashes);
    if (site.fact(page, 'policy', () => '') === own) return;
    site.rewrite(page, withPolicy(readFileSync(page, 'utf8'), own), 'policy', own);
  });
  writeHosting(root, base, rulesOf(base, hashes, kept));
  headers(`headers written for ${pages.length} pages`);
  const compression = beginStep(say);
  const all = filesIn(root).filter((file) => text.test(file));
  const files = all.filter((file) => !site.isTaken(file) || !existsSync(`${file}.br`));
  const made = await compressAll(files);
  compression(
    areWanted()
      ? `${made} files compressed, ${all.length - made} unchanged`
      : '0 files compressed: copies are not wanted',
  );
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
function ownPolicy(asksIndex: boolean, hashes: Hashes): string {
  if (process.env['POLICY_IN_PAGES'] === 'true') return policyInPage(hashes, asksIndex);
  return asksIndex ? '' : policyWithoutIndex(hashes);
}

/** A page with this policy and no other, which must come before anything that it is about. */
function withPolicy(page: string, own: string): string {
  const meta = own && `<meta http-equiv="content-security-policy" content="${own}">`;
  const head =
    /(?<=<head>\s*<meta charset="utf-8">)(?:<meta http-equiv="content-security-policy"[^>]*>)?/;
  if (!head.test(page)) throw new Error('A page does not begin its head with its encoding.');
  return page.replace(head, () => meta);
}

/** The path at which a file of the folder is served, without base. */
const pathOf = (root: string, file: string): string =>
  `/${relative(root, file).replaceAll('\\', '/')}`;

/** Every file below a folder but the compressed copies of others, in order of name. */
function filesIn(root: string): readonly string[] {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name));
  return files.map((entry) => join(entry.parentPath, entry.name)).sort();
}

/** What of a page its policy is made from. */
interface Inline {
  /** What a policy must name for the inline styles and scripts to be let through. */
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  /** Whether the page asks the index of the search. */
  readonly asksIndex: boolean;
}

function inlineIn(page: string, base: string): Inline {
  const words = readFileSync(page, 'utf8');
  const sums = (pattern: RegExp): readonly string[] =>
    Array.from(words.matchAll(pattern), ([, body = '']) => sumOf(body));
  return {
    styles: sums(/<style[^>]*>([\s\S]*?)<\/style>/g),
    scripts: sums(/<script(?![^>]*(?:\ssrc=|type="application\/))[^>]*>([\s\S]*?)<\/script>/g),
    asksIndex: [indexPath, indexStatePath].some((path) => words.includes(within(base, path))),
  };
}

const sumOf = (body: string): string =>
  `'sha256-${createHash('sha256').update(body).digest('base64')}'`;

/** What the policy of a site must name. */
const hashesOf = (pages: readonly Inline[]): Hashes => ({
  styles: [...new Set(pages.flatMap(({ styles }) => styles))].sort(),
  scripts: [...new Set(pages.flatMap(({ scripts }) => scripts))].sort(),
});
