import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { engine, start } from './browsers/engines.ts';
import type { Browser, Reader } from './browsers/reader.ts';
import { copyProject, type ProjectCopy } from './project-copy.ts';

let project: ProjectCopy;
let address: string;
let stop: () => void;
let browser: Browser;
let reader: Reader;

beforeAll(async () => {
  project = copyProject();
  const astro = realpathSync(join(project.folder, 'node_modules', '.bin', 'astro'));
  const server = spawn(process.execPath, [astro, 'dev', '--port', '4789'], {
    cwd: project.folder,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  stop = () => server.kill();
  address = await new Promise<string>((resolve, reject) => {
    let said = '';
    const hear = (words: unknown): void => {
      said += String(words);
      const [found] = /http:\/\/localhost:\d+\//.exec(said) ?? [];
      if (found) resolve(found);
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.on('close', () => reject(new Error(said)));
  });
  browser = await start(engine('chromium'));
  reader = await browser.reader();
});
afterAll(async () => {
  await browser?.close();
  stop?.();
  project?.remove();
});

it('While an author writes, the page is searched, and the index beside it', async () => {
  await reader.open(`${address}?q=Iskra`);
  const text = (part: string): string =>
    `document.querySelector('[data-part=${part}]')?.textContent ?? ''`;
  await reader.waitFor(`(${text('count')}).startsWith('6 matches')`, 20_000);
  await reader.waitFor(`(${text('beyond')}).includes('Index of names')`, 20_000);
  await reader.open(`${address}search/?q=sect`);
  await reader.waitFor(`(${text('count')}).startsWith('74 matches')`, 20_000);
  expect(reader.complaints().filter((line) => /search|pagefind/i.test(line))).toEqual([]);
});
