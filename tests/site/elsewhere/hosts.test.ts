import { readdirSync, readFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { request as requestByTls } from 'node:https';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subject } from '../../essay/page.ts';
import { filesOf } from '../built-pages.ts';
import { dist, type Site, serveSite } from '../site.ts';
import { caddy } from './hosts/caddy.ts';
import type { Host } from './hosts/host.ts';
import { nginx } from './hosts/nginx.ts';
import { behindTls, certificate, hsts } from './hosts/tls-proxy.ts';

const base = process.env.BASE_PATH ?? '/';
const preview: Host = { name: 'the preview server', missing: undefined, serve: serveSite };

/** Sends a raw request: nothing is followed or decompressed. */
const ask = (
  address: string,
  path: string,
  headers: Record<string, string> = {},
  method: 'GET' | 'POST' = 'GET',
) =>
  new Promise<{ answer: IncomingMessage; body: Buffer }>((done, fail) => {
    const { protocol, hostname, port, pathname } = new URL(address);
    const asked = { hostname, port, path: pathname + path, headers, method };
    const read = (answer: IncomingMessage): void => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => done({ answer, body: Buffer.concat(parts) }));
    };
    const sent =
      protocol === 'https:'
        ? requestByTls({ ...asked, ca: certificate().cert }, read)
        : request(asked, read);
    sent.on('error', fail).end();
  });

const file = (path: string): Buffer => readFileSync(join(dist, path));
const script = `_astro/${readdirSync(join(dist, '_astro')).find((name) => name.endsWith('.js'))}`;
const fragment = filesOf(dist).find((name) => /fragment\/.*\.pf_fragment$/.test(name)) ?? '';
const index = filesOf(dist).find((name) => /^pagefind\/\w+\/pagefind\.js$/.test(name)) ?? '';
const kept = filesOf(dist).find((name) => /^(?!.*(?:index|404)\.html).*\.html$/.test(name)) ?? '';
const [, former = '', present = ''] =
  /^(\S+) (\S+)/.exec(file('_redirects').toString('utf8')) ?? [];

/** Headers of every response. */
const always = {
  'content-security-policy': expect.stringMatching(/^default-src 'none'; .*frame-ancestors 'none'/),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': expect.stringContaining('camera=()'),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};
const askAgain = 'public, max-age=0, must-revalidate';
const forEver = 'public, max-age=31536000, immutable';

const hosts = [preview, nginx, caddy];

describe.each([...hosts, ...hosts.map(behindTls)])('the site, served by $name', (host) => {
  // CI installs the servers, so they must not be skipped there.
  const skipped = process.env.CI ? undefined : host.missing;
  let site: Site;
  beforeAll(async () => {
    if (!skipped) site = await host.serve(dist, base);
  });
  afterAll(() => site?.close());

  const sentence = (words: string, proof: () => Promise<void>): void =>
    it(words, async ({ skip }) => {
      skip(skipped !== undefined, skipped);
      await proof();
    });

  sentence('has its policy on pages, on files and on what is not there', async () => {
    for (const path of ['', 'search/', script, 'icon.svg', 'no/such/page', '_astro/none.js', kept])
      expect((await ask(site.address, path)).answer.headers, path).toMatchObject(always);
  });

  sentence('is revalidated for pages, and cached for ever where a path has a digest', async () => {
    const keptFor = async (path: string): Promise<string | undefined> =>
      (await ask(site.address, path)).answer.headers['cache-control'];
    for (const path of ['', 'search/', 'sw.js', kept, 'icon.svg'])
      expect(await keptFor(path), path).toBe(askAgain);
    for (const path of [script, index, fragment]) expect(await keptFor(path), path).toBe(forEver);
    for (const path of ['no/such/page', '_astro/none.js'])
      expect(await keptFor(path), path).toMatch(
        /^(?:no-cache|public, max-age=0, must-revalidate)$/,
      );
  });

  sentence('answers 304 to who has the page', async () => {
    const { answer } = await ask(site.address, '');
    const again = await ask(site.address, '', { 'if-none-match': `${answer.headers.etag}` });
    expect([again.answer.statusCode, again.body.length]).toEqual([304, 0]);
  });

  sentence('is sent from the compressed copies', async () => {
    const encodings = [
      ['gzip, deflate, br', 'br', brotliDecompressSync],
      ['gzip', 'gzip', gunzipSync],
    ] as const;
    for (const path of ['', script, 'search/'])
      for (const [accepted, encoding, unpacked] of encodings) {
        const { answer, body } = await ask(site.address, path, { 'accept-encoding': accepted });
        const name = path.replace(/(?:^|\/)$/, '$&index.html');
        expect(answer.headers, path).toMatchObject({
          'content-encoding': encoding,
          vary: expect.stringMatching(/^accept-encoding$/i),
        });
        expect(body.equals(file(`${name}.${encoding === 'br' ? 'br' : 'gz'}`)), path).toBe(true);
        expect(unpacked(body).equals(file(name))).toBe(true);
      }
  });

  sentence('sends the media types of its files', async () => {
    for (const [path, type] of [
      ['', /^text\/html; ?charset=utf-8$/i],
      [script, /^text\/javascript(?:; ?charset=utf-8)?$/i],
      ['icon.svg', /^image\/svg\+xml$/],
      ['annotations.jsonld', /^application\/ld\+json(?:; ?charset=utf-8)?$/i],
      [kept.replace(/html$/, 'txt'), /^text\/plain; ?charset=utf-8$/i],
      [kept.replace(/html$/, 'md'), /^text\/markdown; ?charset=utf-8$/i],
      [kept.replace(/html$/, 'epub'), /^application\/epub\+zip$/],
      ['cite.bib', /^application\/x-bibtex(?:; ?charset=utf-8)?$/i],
      ['cite.ris', /^application\/x-research-info-systems(?:; ?charset=utf-8)?$/i],
    ] as const)
      expect((await ask(site.address, path)).answer.headers['content-type'], path).toMatch(type);
  });

  sentence('offers the single page as a file', async () => {
    const { answer } = await ask(site.address, kept);
    expect(answer.headers['content-disposition']).toBe('attachment');
  });

  sentence('answers unknown addresses and files for the host with its own 404 page', async () => {
    for (const path of ['no/such/page', '_headers', '_nginx.conf', '_Caddyfile', 'pagefind/']) {
      const { answer, body } = await ask(site.address, path, { 'accept-encoding': 'identity' });
      expect(answer.statusCode, path).toBe(404);
      expect(answer.headers['content-type'], path).toMatch(/^text\/html; ?charset=utf-8$/i);
      expect(body.equals(file('404.html')), path).toBe(true);
    }
  });

  sentence('sends no encoding that the client refuses', async () => {
    const refusing = { 'accept-encoding': 'gzip;q=0, br;q=0' };
    const { answer, body } = await ask(site.address, script, refusing);
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(body.equals(file(script))).toBe(true);
  });

  sentence('refuses every method but GET and HEAD', async () => {
    for (const path of ['', 'search/', 'icon.svg'])
      expect((await ask(site.address, path, {}, 'POST')).answer.statusCode, path).toBe(405);
  });

  sentence('redirects by path alone, so that a proxy’s scheme, host and port hold', async () => {
    const proxied = {
      host: `${new URL(site.address).hostname}:8443`,
      'x-forwarded-proto': 'https',
    };
    for (const path of [former, `${base}search`]) {
      const { answer } = await ask(new URL('/', site.address).href, path.slice(1), proxied);
      expect(answer.headers.location, path).toMatch(/^\/(?!\/)/);
      expect(answer.headers, path).toMatchObject(always);
    }
  });

  sentence('leads on from former addresses and from folders without their slash', async () => {
    const leads = async (path: string): Promise<unknown> => {
      const { answer } = await ask(new URL('/', site.address).href, path);
      const to = new URL(answer.headers.location ?? '', site.address);
      expect(to.origin).toBe(new URL(site.address).origin);
      // A proxy that adds HSTS does so to redirects too.
      const isByTls = to.protocol === 'https:';
      expect(answer.headers['strict-transport-security']).toBe(isByTls ? hsts : undefined);
      expect((await ask(`${to.origin}/`, to.pathname.slice(1) + to.search)).answer.statusCode).toBe(
        200,
      );
      return [[301, 308].includes(answer.statusCode ?? 0), to.pathname + to.search];
    };
    const inside = base.slice(1);
    expect(await leads(former.slice(1))).toEqual([true, present]);
    expect(await leads(`${former.slice(1)}?q=${subject.word.query}`)).toEqual([
      true,
      `${present}?q=${subject.word.query}`,
    ]);
    expect(await leads(`${inside}search?q=${subject.word.query}`)).toEqual([
      true,
      `${base}search/?q=${subject.word.query}`,
    ]);
  });
});

it('The preview server accepts a query of 20,000 letters, and sends index files as bytes', async () => {
  const site = await serveSite(dist);
  const { answer } = await ask(site.address, `search/?q=${'a'.repeat(20_000)}`);
  expect(answer.statusCode).toBe(200);
  const part = await ask(site.address, fragment);
  expect(part.answer.headers['content-type']).toBe('application/octet-stream');
  await site.close();
});
