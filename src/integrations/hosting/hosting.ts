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
 * Prepares the built site for its host: headers, redirects, server configurations, compressed
 * copies.
 *
 * `POLICY_IN_PAGES=true` is for hosts that do not send these headers: the content security policy
 * goes into each page.
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
    areWanted() ? `${wanted.length} files compressed` : 'no compressed copies (COPIES=false)',
  );
}

/** Pages are `index.html` and `404.html`; other HTML files are downloads. */
const isPage = (file: string): boolean => /(?:^|[\\/])(?:index|404)\.html$/.test(file);

/** Writes `_headers` and `_redirects` for static hosts, and configurations for nginx and Caddy. */
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
  // Hosts that run Jekyll would omit folders whose names begin with an underscore.
  writeFileSync(join(root, '.nojekyll'), '');
}

/**
 * The content security policy to put into a page, besides that of the HTTP header; empty if the
 * header's suffices.
 */
function ownPolicy(asksIndex: boolean, hashes: Hashes): string {
  if (process.env['POLICY_IN_PAGES'] === 'true') return policyInPage(hashes, asksIndex);
  return asksIndex ? '' : policyWithoutIndex(hashes);
}

/** Adds a policy to a page, before anything that the policy applies to. */
function withPolicy(page: string, own: string): string {
  const meta = `<meta http-equiv="content-security-policy" content="${own}">`;
  const head = /(?<=<head>\s*<meta charset="utf-8">)/;
  if (!head.test(page))
    throw new Error('The head of a page must begin with <meta charset="utf-8">.');
  return page.replace(head, () => meta);
}

/** The path at which a file is served, without base. */
const pathOf = (root: string, file: string): string =>
  `/${relative(root, file).replaceAll('\\', '/')}`;

/**
 * Lists all files of a site, sorted by path, except compressed copies and the list of texts
 * (`cataloguePath`), which the build deletes at the end.
 */
function filesIn(root: string): readonly string[] {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => pathOf(root, file) !== cataloguePath)
    .sort();
}

/** What the policy of a page depends on. */
interface Inline {
  /** Hashes of the page's inline styles and scripts. */
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  /** Whether the page uses the search index. */
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

/** The distinct hashes of all pages. */
const hashesOf = (pages: readonly Inline[]): Hashes => ({
  styles: [...new Set(pages.flatMap(({ styles }) => styles))].sort(),
  scripts: [...new Set(pages.flatMap(({ scripts }) => scripts))].sort(),
});
