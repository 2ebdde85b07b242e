import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Engine } from './engine.ts';
import { atEnd } from './kept.ts';
import type { Browser, Conditions } from './reader.ts';
import { WebDriver } from './webdriver.ts';
import { WebkitReader } from './webkit-reader.ts';

/** Starts a WebKit session for the conditions, with all requests going through the proxy. */
export type StartSession = (now: Required<Conditions>, proxy: string) => Promise<Session>;

/** A running WebKit with one window. */
export interface Session {
  readonly driver: WebDriver;
  end(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise((done) => child.once('exit', done));
  child.kill();
  await Promise.race([gone, pause(3_000)]);
}

export const screenSize = { width: 2000, height: 1400 } as const;

/** Starts a virtual screen; returns its name, such as “:1”. */
async function startScreen(xvfb: string): Promise<{ screen: ChildProcess; display: string }> {
  const size = `${screenSize.width}x${screenSize.height}x24`;
  const options = ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'];
  const screen = spawn(xvfb, options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const display = await new Promise<string>((done, fail) => {
    screen.once('error', fail);
    screen.once('exit', () => fail(new Error('Xvfb did not start.')));
    screen.stdio[3]?.once('data', (number: unknown) => done(`:${String(number).trim()}`));
  });
  return { screen, display };
}

/**
 * Starts the driver and a browser on a screen of its own, because covered windows are not painted.
 */
async function startSession(
  engine: Engine,
  now: Required<Conditions>,
  proxy: string,
): Promise<Session> {
  const { screen, display } = await startScreen(engine.environment['XVFB'] ?? 'Xvfb');
  const port = await freePort();
  const program = spawn(engine.executable, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: display,
      LIBGL_ALWAYS_SOFTWARE: '1',
      // Without a graphics card, shared memory takes a quarter less time than DMA buffers.
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      // WebKit's sandbox does not start for root.
      ...(process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {}),
      GTK_THEME: now.colorScheme === 'dark' ? 'Adwaita:dark' : 'Adwaita',
    },
  });
  const forget = atEnd(() => {
    program.kill();
    screen.kill();
  });
  const stopAll = async (): Promise<void> => {
    forget();
    await stop(program);
    await stop(screen);
  };
  const address = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries += 1) {
    if (await fetch(`${address}/status`).catch(() => undefined)) break;
    await pause(50);
  }
  try {
    const driver = await WebDriver.at(address, {
      proxy: { proxyType: 'manual', httpProxy: proxy },
      'webkitgtk:browserOptions': {
        binary: engine.environment['MINI_BROWSER'],
        args: ['--automation', ...(now.script ? [] : ['--enable-javascript=false'])],
      },
    });
    return {
      driver,
      async end() {
        await driver.end().catch(() => undefined);
        await stopAll();
      },
    };
  } catch (error) {
    await stopAll();
    throw error;
  }
}

/** Idle readers with running browsers, for the next test file. */
const free: WebkitReader[] = [];

/** Starts WebKit over WebDriver; a closed browser is kept for the next test file. */
export async function startWebkit(engine: Engine): Promise<Browser> {
  return {
    reader: async () =>
      free.pop() ??
      new WebkitReader(
        (now, proxy) => startSession(engine, now, proxy),
        (rested) => void free.push(rested),
      ),
    close: async () => undefined,
  };
}
