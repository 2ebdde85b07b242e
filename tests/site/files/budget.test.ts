import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { pagesOf } from '../built-pages.ts';
import { dist } from '../site.ts';
import budget from './budget.json' with { type: 'json' };
import { firstBytes } from './first-bytes.ts';

/* Byte budgets of the text at the root, compressed with Brotli.

   Files are counted without the face. A text can be read in full after ten packets: 10 × 1,460
   bytes, minus some 700 for headers. Whoever raises a figure in `budget.json` explains it in the
   same commit. */
const site = process.env.SITE_DIR ?? dist;
const base = process.env.BASE_PATH ?? '/';
const compressed = (file: string): Buffer => readFileSync(join(site, `${file}.br`));
const inside = (path: string): string => path.slice(base.length);

/** The length of the shortest prefix of a page that contains the whole text. */
const firstWindow = (bytes: Buffer): number =>
  firstBytes(bytes, (html) => /id="?dateline"?[^>]*>[^<]+</.test(html));

/** A script with all its static imports, as files of the site. */
function withImports(file: string, seen: ReadonlySet<string> = new Set()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  const script = readFileSync(join(site, file), 'utf8');
  const needed = Array.from(
    script.matchAll(/\b(?:import|export)\s*(?:[\w$*\s{},]+?from\s*)?["'](\.[^"']+)["']/g),
    (match) => join(file, '..', match[1] ?? ''),
  );
  return needed.reduce<ReadonlySet<string>>(
    (all, other) => withImports(other, all),
    new Set([...seen, file]),
  );
}

/** Scripts plus one that they import dynamically, with its imports. */
function withLater(scripts: ReadonlySet<string>, name: string): ReadonlySet<string> {
  const wanted = new RegExp(`\\(\`(\\./${name}\\.[^\`]+)\`,`);
  for (const file of scripts) {
    const later = wanted.exec(readFileSync(join(site, file), 'utf8'))?.[1];
    if (later) return withImports(join(file, '..', later), scripts);
  }
  throw new Error(`No script of the page loads ${name}.`);
}

function figures(): Readonly<Record<keyof typeof budget, number>> {
  const styles = new Set<string>();
  let scripts: ReadonlySet<string> = new Set();
  const page = pagesOf(site).find(({ path }) => path === '/');
  if (!page) throw new Error('There is no text at the root of the site.');
  visit(page.tree, 'element', ({ tagName, properties: { rel, href, src } }) => {
    if (tagName === 'link' && [rel].flat().includes('stylesheet')) styles.add(inside(String(href)));
    if (tagName === 'script' && src) scripts = withImports(inside(String(src)), scripts);
  });
  const sum = (files: ReadonlySet<string>): number =>
    [...files].reduce((total, file) => total + compressed(file).length, 0);
  const index = compressed('index.html');
  // What the first highlight loads besides what is there for any selected words.
  const selecting = withLater(scripts, 'selection-bar');
  const highlighting = withLater(selecting, 'page-highlights');
  // What has been loaded when a search of the page is answered, without the index.
  const searching = withLater(withLater(scripts, 'text-search'), 'enhance-search');
  return {
    page: index.length,
    'first window': firstWindow(index),
    styles: sum(styles),
    'scripts before search': sum(scripts),
    'scripts with search': sum(searching),
    highlighting: sum(highlighting) - sum(selecting),
    'files before search': 1 + styles.size + scripts.size,
  };
}

const spent = figures();

it.each(Object.entries(spent))('%s: %i is within the budget', (name, number) => {
  const most = new Map(Object.entries(budget)).get(name);
  expect(number).toBeGreaterThan(0);
  expect(number).toBeLessThanOrEqual(most ?? 0);
});
