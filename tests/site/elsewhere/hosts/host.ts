import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { untilTrue } from '../../browsers/until-true.ts';
import type { Site } from '../../site.ts';

/** A server that can publish the site. */
export interface Host {
  readonly name: string;
  /** Why it cannot be tested here, such as a program that is not installed. */
  readonly missing: string | undefined;
  /**
   * Serves the site in a folder, published under a base; `edit` changes the host's configuration.
   */
  serve(folder: string, base: string, edit?: (told: string) => string): Promise<Site>;
}

/** A temporary document root that holds a site at its base path. */
export function rootFor(folder: string, base: string): { root: string; remove: () => void } {
  const made = mkdtempSync(join(tmpdir(), 'host-'));
  const remove = (): void => rmSync(made, { recursive: true, force: true });
  if (base === '/') return { root: folder, remove };
  const site = join(made, base);
  mkdirSync(dirname(site), { recursive: true });
  symlinkSync(folder, site.replace(/\/$/, ''));
  return { root: made, remove };
}

/** A free port. */
export const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => done(port));
    });
  });

/** Runs a server until it is closed; rejects with its output if it ends before responding. */
export async function run(
  program: string,
  options: readonly string[],
  port: number,
  env: NodeJS.ProcessEnv = process.env,
): Promise<() => Promise<void>> {
  const child = spawn(program, options, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (words: string) => {
    said += words;
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  await untilTrue(async () => isOver(child) || (await answers(port)), 20_000);
  if (isOver(child)) throw new Error(`${program} ended: ${said}`);
  return async () => {
    child.kill('SIGTERM');
    await ended;
  };
}

const isOver = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;

const answers = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' }).then(
    () => true,
    () => false,
  );
