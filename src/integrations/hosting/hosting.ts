import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { cataloguePath, indexPath, indexStatePath, withBase } from '../../edition/addresses.ts';
import { readCatalogue } from '../read-catalogue.ts';
import { startStep } from '../step.ts';
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
export default function hosting(): AstroIntegration {
  let base = '/';
  return {
    name: 'hosting',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir, logger }) => prepare(fileURLToPath(dir), base, logger),
    },
  };
}

/** Makes the folder of a site ready, whose pages lie under a base. */
async function prepare(root: string, base: string, logger: AstroIntegrationLogger): Promise<void> {
  const step = startStep(logger);
  const html = filesIn(root).filter((file) => file.endsWith('.html'));
  const pages = html.filter(isPage);
  const found = pages.map((page) => inlineIn(readFileSync(page, 'utf8'), base));
  const hashes = hashesOf(found);
  pages.forEach((page, n) => {
    const own = ownPolicy(found[n]?.asksIndex ?? true, hashes);
    if (own) writeFileSync(page, withPolicy(readFileSync(page, 'utf8'), own));
  });
  const files = html.filter((file) => !isPage(file)).map((file) => pathOf(root, file));
  writeHosting(root, base, rulesOf(base, hashes, files));
  step(`headers written for ${pages.length} pages`);
  const compression = startStep(logger);
  const wanted = filesIn(root).filter((file) => text.test(file));
  await compressAll(wanted);
  compression(
    areWanted() ? `${wanted.length} files compressed` : 'compressed copies are not wanted',
  );
}

/** A page of the site is an index or the answer to a wrong address; other HTML is to be kept. */
const isPage = (file: string): boolean => /(?:^|[\\/])(?:index|404)\.html$/.test(file);

/** Writes what hosts read: `_headers`, `_redirects`, and the same for servers of one's own. */
function writeHosting(root: string, base: string, rules: ReturnType<typeof rulesOf>): void {
  const moved = new Map(
    readCatalogue(root).flatMap(({ aliases, address }) =>
      aliases.map((alias) => [withBase(base, alias), withBase(base, address)] as const),
    ),
  );
  const lines = Array.from(moved, ([from, to]) => `${from} ${to} 301\n`);
  writeFileSync(join(root, '_redirects'), lines.join(''));
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
  const meta = `<meta http-equiv="content-security-policy" content="${own}">`;
  const head = /(?<=<head>\s*<meta charset="utf-8">)/;
  if (!head.test(page)) throw new Error('A page does not begin its head with its encoding.');
  return page.replace(head, () => meta);
}

/** The path at which a file of the folder is served, without base. */
const pathOf = (root: string, file: string): string =>
  `/${relative(root, file).replaceAll('\\', '/')}`;

/** Every file of a site but the compressed copies of others and the catalogue, in order of path. */
function filesIn(root: string): readonly string[] {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => pathOf(root, file) !== cataloguePath)
    .sort();
}

/** What of a page its policy is made from. */
interface Inline {
  /** What a policy must name for the inline styles and scripts to be let through. */
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  /** Whether the page asks the index of the search. */
  readonly asksIndex: boolean;
}

function inlineIn(words: string, base: string): Inline {
  const sums = (pattern: RegExp): readonly string[] =>
    Array.from(words.matchAll(pattern), ([, body = '']) => sumOf(body));
  return {
    styles: sums(/<style[^>]*>([\s\S]*?)<\/style>/g),
    scripts: sums(/<script(?![^>]*(?:\ssrc=|type="application\/))[^>]*>([\s\S]*?)<\/script>/g),
    asksIndex: [indexPath, indexStatePath].some((path) => words.includes(withBase(base, path))),
  };
}

const sumOf = (body: string): string =>
  `'sha256-${createHash('sha256').update(body).digest('base64')}'`;

/** What the policy of a site must name. */
const hashesOf = (pages: readonly Inline[]): Hashes => ({
  styles: [...new Set(pages.flatMap(({ styles }) => styles))].sort(),
  scripts: [...new Set(pages.flatMap(({ scripts }) => scripts))].sort(),
});
