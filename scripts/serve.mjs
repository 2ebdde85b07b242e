/**
 * Serves a built site as its host will: with its headers, redirects, compressed copies and 404
 * page.
 *
 * From the command line: `node scripts/serve.mjs [folder]`, with PORT, HOST and BASE_PATH.
 */
import { lookup } from 'node:dns/promises';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lookup as typeOf } from 'mrmime';
import sirv from 'sirv';
import { recoverFolder } from '../src/integrations/publish/replace-folder.ts';
import { readHeaders, readRedirects } from './host-files.mjs';

/** Paths of the site's pages: folders that contain an `index.html`, each ending in a slash. */
const pagesOf = (root) =>
  new Set(
    readdirSync(root, { recursive: true })
      .filter((file) => /(?:^|[\\/])index\.html$/.test(file))
      .map((file) => `/${dirname(file).split(sep).join('/')}/`.replace('/./', '/')),
  );

/** Matches configuration files for hosts, and their compressed copies, which are not served. */
const isForHosts = /^\/_(?:headers|redirects|nginx\.conf|Caddyfile)(?:\.\w+)?$/;

/** The decoded path of a request; undefined if it is malformed. */
function pathOf(url) {
  try {
    return decodeURI(new URL(`http://site${url}`).pathname);
  } catch {
    return undefined;
  }
}

/** Media types that mrmime lacks: those of bibliographies and of the search index. */
const otherTypes = [
  [/\.bib$/, 'application/x-bibtex;charset=utf-8'],
  [/\.ris$/, 'application/x-research-info-systems;charset=utf-8'],
  [/\.(?:pf_\w+|pagefind)$/, 'application/octet-stream'],
];

/**
 * Sets the media types that mrmime lacks, and declares plain text and Markdown as UTF-8, as hosts
 * do; sirv does so only for HTML.
 */
function setMediaType(response, path) {
  const type = typeOf(path);
  const other = otherTypes.find(([ending]) => ending.test(path))?.[1];
  if (other) response.setHeader('Content-Type', other);
  else if (type === 'text/plain' || type === 'text/markdown')
    response.setHeader('Content-Type', `${type};charset=utf-8`);
}

/**
 * The encodings that a client accepts, without those refused by `q=0`; sirv ignores the weights.
 */
const acceptedEncodings = (header = '') =>
  header
    .split(',')
    .filter((coding) => !/;\s*q=0(?:\.0*)?\s*$/i.test(coding))
    .join(',');

/** Maximum size of the request line and headers, in bytes; URLs of searches can be long. */
const maxHeaderSize = 65_536;

/** Creates the request handler for the site in `root`, published under `base`. */
function requestHandler(root, base) {
  const headersOf = readHeaders(join(root, '_headers'));
  const redirects = readRedirects(join(root, '_redirects'));
  const pages = pagesOf(root);
  const files = sirv(root, {
    brotli: true,
    gzip: true,
    etag: true,
    extensions: [],
    setHeaders: setMediaType,
  });
  const missing = join(root, '404.html');

  const refuse = (response, status, words) =>
    response.writeHead(status, { 'Content-Type': 'text/plain;charset=utf-8' }).end(`${words}\n`);

  function notFound(response) {
    response.setHeader('Cache-Control', 'no-cache');
    if (!existsSync(missing)) return refuse(response, 404, 'Not found');
    response.setHeader('Content-Type', 'text/html;charset=utf-8');
    return response.writeHead(404).end(readFileSync(missing));
  }

  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return refuse(response, 405, 'Only GET and HEAD are allowed');
    }
    const path = pathOf(request.url);
    if (path === undefined) return refuse(response, 400, 'Malformed URL');
    for (const [name, value] of headersOf(path)) response.setHeader(name, value);
    const query = /\?.*$/.exec(request.url)?.[0] ?? '';
    const move = (to, status = 301) =>
      response.writeHead(status, { Location: to.replace(/(?=#|$)/, () => query) }).end();

    const redirect = redirects.get(path);
    if (redirect) return move(redirect.to, redirect.status);
    if (`${path}/` === base) return move(base);
    if (!path.startsWith(base)) return notFound(response);
    const inside = path.slice(base.length - 1);
    if (pages.has(`${inside}/`)) return move(encodeURI(`${path}/`));
    if (isForHosts.test(inside)) return notFound(response);
    if (!response.hasHeader('Cache-Control')) {
      response.setHeader('Cache-Control', 'public, max-age=0, must-revalidate');
    }
    // Ignore ranges: part of a compressed copy is useless, and sirv fails on a range that ends
    // before it begins. Sending the whole file is always allowed.
    delete request.headers.range;
    request.headers['accept-encoding'] = acceptedEncodings(request.headers['accept-encoding']);
    request.url = encodeURI(inside.endsWith('/') ? `${inside}index.html` : inside);
    // sirv does not handle the error of a file deleted since the server started, for example by a
    // new build. Unhandled, it would end the server.
    response.once('pipe', (file) => file.once('error', () => response.destroy()));
    return files(request, response, () => notFound(response));
  };
}

/** Listens at a network address; rejects with the system's error. */
const listen = (answer, port, host) =>
  new Promise((done, fail) => {
    const server = createServer({ maxHeaderSize }, answer);
    server.once('error', fail);
    server.listen({ port, host }, () => done(server));
  });

/**
 * The addresses to listen at: for `localhost` both IPv4 and IPv6, so that both reach the same site.
 */
async function networkAddresses(host) {
  if (host !== 'localhost') return [host];
  const found = await lookup(host, { all: true });
  return [...new Set(['127.0.0.1', ...found.map(({ address }) => address)])];
}

/** The host to print in the URL; wildcard addresses become `localhost`. */
const nameOf = (host) => {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
};

/**
 * Normalises a base path: it begins and ends with a slash, and has no empty segments.
 * @param {string | undefined} path
 */
export const baseOf = (path) => `/${path ?? ''}/`.replace(/\/+/g, '/');

/**
 * Serves the site built in `root`. The list of files is read once: restart after a build.
 * @param {object} site
 * @param {string} site.root folder of the built site
 * @param {number} [site.port] 0 for any free port
 * @param {string} [site.host]
 * @param {string} [site.base] path the site is published under
 * @returns {Promise<{address: string, close: () => Promise<void>}>} its URL, ending in a slash;
 * rejects with the system's error (`code` such as EADDRINUSE) if it cannot listen
 */
export async function serve({ root, port = 0, host = 'localhost', base = '/' }) {
  const under = baseOf(base);
  const answer = requestHandler(resolve(root), under);
  const servers = [];
  const close = async () => {
    for (const server of servers) {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    }
  };
  let given = port;
  for (const address of await networkAddresses(host)) {
    try {
      servers.push(await listen(answer, given, address));
    } catch (error) {
      // The hosts file may list ::1 on a machine without IPv6.
      if (servers.length > 0 && error.code === 'EADDRNOTAVAIL') continue;
      await close();
      throw error;
    }
    given = servers[0].address().port;
  }
  return { address: `http://${nameOf(host)}:${given}${under}`, close };
}

/** Explains why the site could not be served; rethrows unknown errors. */
function servingProblem(error, port, host) {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is already in use; choose another, for instance: PORT=${port + 1} npm start`;
    case 'EACCES':
      return `Port ${port} needs more privileges; choose another: PORT=4321 npm start`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST=${host} is not an address of this machine; try HOST=localhost npm start`;
    default:
      throw error;
  }
}

/**
 * Serves `root` according to PORT, HOST and BASE_PATH until the process is stopped; the last line
 * it prints is the URL.
 * @param {string} root folder of the built site
 */
export async function serveFromEnvironment(root) {
  const { PORT = '', HOST = '', BASE_PATH } = process.env;
  const port = Number(PORT || 4321);
  const host = HOST || 'localhost';
  const stop = (words) => {
    console.error(words);
    process.exit(1);
  };
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    stop(
      `PORT=${PORT} is not a port; choose a number up to 65535, for instance: PORT=4321 npm start`,
    );
  }
  try {
    const { address, close } = await serve({ root, port, host, base: baseOf(BASE_PATH) });
    for (const signal of ['SIGINT', 'SIGTERM']) {
      process.once(signal, () => close().then(() => process.exit(0)));
    }
    console.log(address);
  } catch (error) {
    stop(servingProblem(error, port, host));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = resolve(process.argv[2] ?? fileURLToPath(new URL('../dist', import.meta.url)));
  recoverFolder(root);
  if (existsSync(root)) await serveFromEnvironment(root);
  else {
    console.error(`There is no site in ${root}; build it first: npm run build`);
    process.exit(1);
  }
}
