import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/**
 * Runs `start.mjs` until it exits or its output matches `until`; returns the output and the exit
 * status.
 */
function start(
  environment: Readonly<Record<string, string>>,
  options: readonly string[],
  until = /^$(?!)/,
): Promise<{ readonly printed: string; readonly status: number | null }> {
  const child = spawn(process.execPath, [program, ...options], {
    env: { ...process.env, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (words: string) => {
      printed += words;
      if (until.test(printed)) child.kill();
    });
  return new Promise((resolve) => {
    child.once('close', (status) => resolve({ printed, status }));
  });
}

describe('npm start -- --last', () => {
  it('serves the last site without building, and prints its date', async () => {
    writeFileSync(join(folder, 'index.html'), '<title>The last site</title>');
    const address = /^http:\/\/localhost:\d+\/$/m;
    const { printed } = await start({ OUT_DIR: folder }, ['--last'], address);
    expect(printed).toMatch(/^This site was built on \w+ \d+, \d{4}/);
    expect(printed).toMatch(address);
    expect(printed).not.toContain('astro');
  });

  it('serves the last site if the build that was replacing it was killed', async () => {
    const site = join(folder, 'site');
    // The old site has been moved away, and the new one is not in place yet.
    const { pid } = spawnSync(process.execPath, ['--version']);
    for (const name of [`site.former.${pid}`, `site.next.${pid}`]) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, 'index.html'), name);
    }
    const { printed } = await start({ OUT_DIR: site }, ['--last'], /^http:.*$/m);
    expect(printed).toMatch(/^http:\/\/localhost:\d+\/$/m);
    expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe(`site.former.${pid}`);
  });

  it('fails with a message if nothing was built', async () => {
    const { printed, status } = await start({ OUT_DIR: join(folder, 'none') }, ['--last']);
    expect(printed).toBe('No site has been built here yet. Run npm start to build one.\n');
    expect(status).toBe(1);
  });
});
