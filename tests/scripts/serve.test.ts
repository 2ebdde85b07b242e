import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { runs } from '../fuzz.ts';

const program = fileURLToPath(new URL('../../scripts/serve.mjs', import.meta.url));
const style = 'p { color: red }\n'.repeat(20);
let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'site-'));
  for (const folder of ['terms', 'assets', '.hidden']) mkdirSync(join(root, folder));
  const files = {
    'index.html': 'home',
    '404.html': 'lost',
    'terms/index.html': 'terms',
    'assets/style.css': style,
    'assets/style.css.br': brotliCompressSync(style),
    'assets/style.css.gz': gzipSync(style),
    '.hidden/secret.txt': 'secret',
    '.secret': 'secret',
    _headers: `# what a host reads
/*
  X-Content-Type-Options: nosniff
  Content-Security-Policy: default-src 'self'; script-src 'sha256-a:b='

/assets/*
  Cache-Control: public, max-age=31536000, immutable
  X-Content-Type-Options: twice
`,
    _redirects: '# moved\n/old /terms/ 301\n/older /terms/#p1\n/away /terms/ 302\n',
  };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(root, name), bytes);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Sends a raw request: nothing is followed, decompressed or normalised. */
const ask = (address: string, path: string, headers: Record<string, string> = {}) =>
  new Promise<{ answer: IncomingMessage; body: string }>((done, fail) => {
    const { hostname, port } = new URL(address);
    get({ hostname, port, path, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => done({ answer, body: Buffer.concat(parts).toString('latin1') }));
    }).on('error', fail);
  });

describe('the server', () => {
  let address: string;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ address, close } = await serve({ root }));
  });
  afterAll(() => close());

  it('serves the index of a folder as HTML in UTF-8, with the headers of `_headers`', async () => {
    const { answer, body } = await ask(address, '/');
    expect(body).toBe('home');
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html;charset=utf-8',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'self'; script-src 'sha256-a:b='",
      'cache-control': 'public, max-age=0, must-revalidate',
    });
  });

  it('answers any address with a file, a redirect within the site, or an error', async () => {
    const part = fc.oneof(
      fc.constantFrom(
        ...[
          '/',
          '//',
          '..',
          '.',
          '%2e%2e',
          '%2f',
          '%5c',
          '\\',
          '%00',
          '%',
          '%zz',
          '%c3',
          '%e2%80%ae',
        ],
        ...['terms', 'assets', 'style.css', 'index.html', 'old', 'older', '.secret', '.hidden'],
        ...[
          'secret.txt',
          '_headers',
          '_redirects',
          '404.html',
          '?',
          '?q=',
          '#',
          ';',
          ':',
          '@',
          '[',
        ],
        ...['http:', 'evil.example', 'con', '~', '*', 'a'.repeat(5000)],
      ),
      fc.string({ maxLength: 5 }).map((words) => words.replace(/[^!-~]/g, '')),
    );
    const path = fc.array(part, { maxLength: 8 }).map((parts) => `/${parts.join('')}`);
    await fc.assert(
      fc.asyncProperty(path, async (asked) => {
        const { answer, body } = await ask(address, asked);
        expect([200, 301, 302, 400, 404]).toContain(answer.statusCode);
        expect(body).not.toMatch(/secret|what a host reads|# moved|node:|Error:/);
        const { location } = answer.headers;
        if (location) expect(new URL(location, address).origin).toBe(new URL(address).origin);
        expect(location ?? '/').toMatch(/^\/(?!\/)/);
      }),
      { numRuns: runs(500) },
    );
  });

  it('joins the headers of all patterns that match', async () => {
    const { answer } = await ask(address, '/assets/style.css');
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(answer.headers['x-content-type-options']).toBe('nosniff, twice');
  });

  it.each([
    ['gzip, deflate, br', 'br', brotliCompressSync(style)],
    ['gzip', 'gzip', gzipSync(style)],
    ['identity', undefined, Buffer.from(style)],
  ])('sends to a client that accepts %s: %s', async (accepted, encoding, bytes) => {
    const { answer, body } = await ask(address, '/assets/style.css', {
      'accept-encoding': accepted,
    });
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.headers['content-type']).toBe('text/css');
    expect(answer.headers.vary).toBe('Accept-Encoding');
    expect(body).toBe(bytes.toString('latin1'));
  });

  it('responds with 304 if the client has the file', async () => {
    const { answer } = await ask(address, '/terms/');
    const again = await ask(address, '/terms/', { 'if-none-match': `${answer.headers.etag}` });
    expect(again.answer.statusCode).toBe(304);
  });

  it('adds the slash to a folder by a redirect, and keeps the query', async () => {
    const { answer } = await ask(address, '/terms?q=sect&in=$&');
    expect(answer.statusCode).toBe(301);
    expect(answer.headers.location).toBe('/terms/?q=sect&in=$&');
  });

  it.each([
    ['/old', 301, '/terms/'],
    ['/older?q=1', 301, '/terms/?q=1#p1'],
    ['/away', 302, '/terms/'],
  ])('redirects %s with %i to %s', async (path, status, location) => {
    const { answer } = await ask(address, path);
    expect([answer.statusCode, answer.headers.location]).toEqual([status, location]);
  });

  it.each([
    '/nothing',
    '/_headers',
    '/%5Fredirects',
    '/.hidden/secret.txt',
    '/../package.json',
    '/..%2fpackage.json',
    '//example.org/terms',
    '/index',
  ])('responds to %s with 404 and the site’s page', async (path) => {
    const { answer, body } = await ask(address, path);
    expect([answer.statusCode, body]).toEqual([404, 'lost']);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['content-type']).toBe('text/html;charset=utf-8');
  });

  it('survives a malformed URL and an invalid range', async () => {
    expect((await ask(address, '/%')).answer.statusCode).toBe(400);
    expect((await ask(address, '/', { range: 'bytes=5-2' })).body).toBe('home');
  });

  it('ends only that response if a file has disappeared', async () => {
    const gone = join(root, 'assets', 'gone.css');
    writeFileSync(gone, style);
    const site = await serve({ root });
    try {
      rmSync(gone);
      await expect(ask(site.address, '/assets/gone.css')).rejects.toThrow('socket hang up');
      expect((await ask(site.address, '/')).body).toBe('home');
    } finally {
      await site.close();
    }
  });

  it('serves 127.0.0.1 like localhost', async () => {
    expect((await ask(address.replace('localhost', '127.0.0.1'), '/')).body).toBe('home');
  });
});

describe('a site under a base path', () => {
  it('is served only there', async () => {
    const { address, close } = await serve({ root, base: 'reader' });
    expect(address).toMatch(/^http:\/\/localhost:\d+\/reader\/$/);
    expect((await ask(address, '/reader/terms/')).body).toBe('terms');
    expect((await ask(address, '/reader')).answer.headers.location).toBe('/reader/');
    expect((await ask(address, '/reader/terms')).answer.headers.location).toBe('/reader/terms/');
    expect((await ask(address, '/terms/')).answer.statusCode).toBe(404);
    await close();
  });
});

describe('serving from the command line', () => {
  /** Runs the program until it exits, or terminates it once it has printed an address. */
  const run = (env: Record<string, string>) =>
    new Promise<{ out: string; error: string; status: number | null }>((done) => {
      const child = spawn(process.execPath, [program, root], { env: { ...process.env, ...env } });
      let out = '';
      let error = '';
      child.stdout.on('data', (part: Buffer) => {
        out += part;
        child.kill('SIGTERM');
      });
      child.stderr.on('data', (part: Buffer) => {
        error += part;
      });
      child.on('close', (status) => done({ out, error, status }));
    });

  it('prints the address, and exits with 0 when it is terminated', async () => {
    const { out, status } = await run({ PORT: '0', BASE_PATH: '/reader' });
    expect(out).toMatch(/^http:\/\/localhost:\d+\/reader\/\n$/);
    expect(status).toBe(0);
  });

  it('prints the host that was set', async () => {
    expect((await run({ PORT: '0', HOST: '127.0.0.1' })).out).toMatch(/^http:\/\/127\.0\.0\.1:/);
  });

  it('explains that the port is in use', async () => {
    const { address, close } = await serve({ root });
    const port = new URL(address).port;
    expect(await run({ PORT: port })).toEqual({
      out: '',
      error: `Port ${port} is already in use; choose another, for instance: PORT=${Number(port) + 1} npm start\n`,
      status: 1,
    });
    await close();
  });

  it.each([
    [{ PORT: 'http' }, /^PORT=http is not a port;.*\n$/],
    [
      { PORT: '0', HOST: 'no.such.host.invalid' },
      /^HOST=no\.such\.host\.invalid is not an address.*\n$/,
    ],
  ])('explains what is wrong with %o', async (env, sentence) => {
    const { error, status } = await run(env);
    expect(error).toMatch(sentence);
    expect(status).toBe(1);
  });
});
