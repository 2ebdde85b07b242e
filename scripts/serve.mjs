/**
 * Serves a built site as its host will: its headers and redirects, compressed copies, its own 404.
 * By hand: `node scripts/serve.mjs [folder]`, with PORT, HOST and BASE_PATH.
 */
import { lookup } from 'node:dns/promises';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lookup as typeOf } from 'mrmime';
import sirv from 'sirv';
import { readHeaders, readRedirects } from './host-files.mjs';

/** Folders of the site that are pages: those with an index, as paths that end in a slash. */
const pagesOf = (root) =>
  new Set(
    readdirSync(root, { recursive: true })
      .filter((file) => /(?:^|[\\/])index\.html$/.test(file))
      .map((file) => `/${dirname(file).split(sep).join('/')}/`.replace('/./', '/')),
  );

/** Files of the site that are for its host, and compressed copies of them. */
const isForHosts = /^\/_(?:headers|redirects|nginx\.conf|Caddyfile)(?:\.\w+)?$/;

/** The path of a request as words; nothing if it is none. */
function pathOf(url) {
  try {
    return decodeURI(new URL(`http://site${url}`).pathname);
  } catch {
    return undefined;
  }
}

/** Media types that the library lacks: bibliographies, and the parts of the search index. */
const otherTypes = [
  [/\.bib$/, 'application/x-bibtex;charset=utf-8'],
  [/\.ris$/, 'application/x-research-info-systems;charset=utf-8'],
  [/\.(?:pf_\w+|pagefind)$/, 'application/octet-stream'],
];

/** Declares text files as UTF-8, as hosts do; sirv declares only pages so. */
function setMediaType(response, path) {
  const type = typeOf(path);
  const other = otherTypes.find(([ending]) => ending.test(path))?.[1];
  if (other) response.setHeader('Content-Type', other);
  else if (type === 'text/plain' || type === 'text/markdown')
    response.setHeader('Content-Type', `${type};charset=utf-8`);
}

/** The encodings that a client takes, without those that it refuses by `q=0`; sirv reads only names. */
const acceptedEncodings = (header = '') =>
  header
    .split(',')
    .filter((coding) => !/;\s*q=0(?:\.0*)?\s*$/i.test(coding))
    .join(',');

/** Longest request line and headers that are read, in bytes: a search may be long. */
const maxHeaderSize = 65_536;

/** What answers a request to the site in `root`, published under `base`. */
function answerer(root, base) {
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
      return refuse(response, 405, 'Only GET and HEAD are answered here');
    }
    const path = pathOf(request.url);
    if (path === undefined) return refuse(response, 400, 'This is not an address');
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
    // A part of a compressed copy would be of no use, and sirv fails on a range that ends before it
    // begins: the whole file is always a right answer.
    delete request.headers.range;
    request.headers['accept-encoding'] = acceptedEncodings(request.headers['accept-encoding']);
    request.url = encodeURI(inside.endsWith('/') ? `${inside}index.html` : inside);
    // sirv does not listen for a file that is gone since this server began, as in a new build: nobody
    // would, and the server would end with all its other readers.
    response.once('pipe', (file) => file.once('error', () => response.destroy()));
    return files(request, response, () => notFound(response));
  };
}

/** Listens at one network address; rejects with the system's error if it cannot. */
const listen = (answer, port, host) =>
  new Promise((done, fail) => {
    const server = createServer({ maxHeaderSize }, answer);
    server.once('error', fail);
    server.listen({ port, host }, () => done(server));
  });

/** Both families of `localhost`, so that 127.0.0.1 and ::1 are the same site; else the host. */
async function networkAddresses(host) {
  if (host !== 'localhost') return [host];
  const found = await lookup(host, { all: true });
  return [...new Set(['127.0.0.1', ...found.map(({ address }) => address)])];
}

/** What to write in a browser for a host that may stand for all of this machine's. */
const nameOf = (host) => {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
};

/**
 * A base path with one slash at each end.
 * @param {string | undefined} path
 */
export const baseOf = (path) => `/${path ?? ''}/`.replace(/\/+/g, '/');

/**
 * Serves the site built in `root`. The files are those of this moment: after a build, serve anew.
 * @param {object} site
 * @param {string} site.root folder of the built site
 * @param {number} [site.port] 0 for any that is free
 * @param {string} [site.host]
 * @param {string} [site.base] path the site is published under
 * @returns {Promise<{address: string, close: () => Promise<void>}>} its address, ending in a slash;
 *   rejects with the system's error (`code` such as EADDRINUSE) if it cannot listen
 */
export async function serve({ root, port = 0, host = 'localhost', base = '/' }) {
  const under = baseOf(base);
  const answer = answerer(resolve(root), under);
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
      // A machine may name ::1 in its hosts file and yet have no IPv6.
      if (servers.length > 0 && error.code === 'EADDRNOTAVAIL') continue;
      await close();
      throw error;
    }
    given = servers[0].address().port;
  }
  return { address: `http://${nameOf(host)}:${given}${under}`, close };
}

/** What to tell a person whose site could not be served; the error itself if it is our own. */
function servingProblem(error, port, host) {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is already in use; choose another, for instance: PORT=${port + 1} npm start`;
    case 'EACCES':
      return `Port ${port} may not be used without more rights; choose another: PORT=4321 npm start`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST=${host} is no address of this machine; try HOST=localhost npm start`;
    default:
      throw error;
  }
}

/**
 * Serves `root` by the environment's PORT, HOST and BASE_PATH until the process is told to stop; the
 * address is the last line it prints.
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
  if (existsSync(root)) await serveFromEnvironment(root);
  else {
    console.error(`There is no site in ${root}; build it first: npm run build`);
    process.exit(1);
  }
}
