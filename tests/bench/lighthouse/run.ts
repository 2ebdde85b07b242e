/**
 * `npm run bench:lighthouse`: runs Lighthouse on all pages of `dist/` that may be indexed.
 *
 * Accessibility, best practices and SEO must be 100. The performance of texts, the median of five
 * runs, is only reported. Lighthouse is installed on the fly, because nothing else needs it. Exits
 * with 1 if a score is lower.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { z } from 'zod';
import { serve } from '../../../scripts/serve.mjs';
import { findChromium } from '../../site/browsers/chromium.ts';
import { pagesOf } from '../../site/built-pages.ts';
import { dist } from '../../site/site.ts';

const lighthouse = 'lighthouse@13.5.0';
const categories = ['accessibility', 'best-practices', 'seo', 'performance'] as const;
const report = z.object({
  categories: z.record(z.string(), z.object({ score: z.number().nullable() })),
  audits: z.record(z.string(), z.object({ title: z.string(), score: z.number().nullable() })),
});

/** Scores of a page from 0 to 100 by category, and the titles of failed audits. */
interface Verdict {
  readonly points: Readonly<Record<string, number>>;
  readonly faults: readonly string[];
}

const { executable, environment } = await findChromium();
const browser = await puppeteer.launch({
  executablePath: executable,
  env: { ...process.env, ...environment },
  headless: 'shell',
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
});
const { port } = new URL(browser.wsEndpoint());
const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));

async function judge(address: string, asked: readonly string[]): Promise<Verdict> {
  const file = join(folder, 'report.json');
  const options = [
    ...['exec', '--yes', `--package=${lighthouse}`, '--', 'lighthouse', address, '--quiet'],
    ...[`--port=${port}`, '--output=json', `--output-path=${file}`],
    `--only-categories=${asked.join(',')}`,
  ];
  const [status] = await once(spawn('npm', options, { stdio: 'inherit' }), 'exit');
  if (status !== 0) throw new Error(`Lighthouse did not come to an end at ${address}.`);
  const read = report.parse(JSON.parse(readFileSync(file, 'utf8')));
  const points = Object.entries(read.categories).map(([name, { score }]) => [
    name,
    Math.round((score ?? 0) * 100),
  ]);
  const faults = Object.values(read.audits).filter(({ score }) => score === 0);
  return { points: Object.fromEntries(points), faults: faults.map(({ title }) => title) };
}

const site = await serve({ root: dist, base: process.env.BASE_PATH ?? '/', port: 0 });
try {
  const found = pagesOf(dist).filter(
    ({ file }) => !/name="?robots"?[^>]*noindex/.test(readFileSync(join(dist, file), 'utf8')),
  );
  for (const { path } of found) {
    const address = new URL(path.slice(1), site.address).href;
    const { points, faults } = await judge(address, categories.slice(0, 3));
    const said = Object.entries(points).map(([name, n]) => `${name} ${n}`);
    console.log(`${path}: ${said.join(', ')}`);
    if (Object.values(points).some((n) => n < 100)) {
      console.log(faults.map((fault) => `  ${fault}`).join('\n'));
      process.exitCode = 1;
    }
  }
  const runs: number[] = [];
  for (let i = 0; i < 5; i++)
    runs.push((await judge(site.address, ['performance'])).points['performance'] ?? 0);
  const median = [...runs].sort((a, b) => a - b)[2];
  console.log(`/: performance ${median}, the median of ${runs.join(', ')}`);
} finally {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
}
