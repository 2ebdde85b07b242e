import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { freePort, type Host, rootFor } from './host.ts';

/** The media types that a plain server knows. */
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'text/xml',
};

/**
 * A minimal server such as `python3 -m http.server`: files and folder indexes, but no custom
 * headers, rewriting, compression or 404 page.
 */
export const plain: Host = {
  name: 'a plain file server',
  missing: undefined,
  async serve(folder, base) {
    const port = await freePort();
    const { root, remove } = rootFor(folder, base);
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://plain.invalid');
      const path = join(root, decodeURI(pathname));
      const isFolder = existsSync(path) && statSync(path).isDirectory();
      if (isFolder && !pathname.endsWith('/')) {
        response.writeHead(301, { Location: `${pathname}/` }).end();
        return;
      }
      const file = isFolder ? join(path, 'index.html') : path;
      if (!existsSync(file)) {
        response.writeHead(404, { 'Content-Type': 'text/html' }).end('<h1>File not found</h1>');
        return;
      }
      const type = types[extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { 'Content-Type': type }).end(readFileSync(file));
    });
    await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
    return {
      address: `http://127.0.0.1:${port}${base}`,
      close: async () => {
        server.closeAllConnections();
        await new Promise((done) => server.close(done));
        remove();
      },
    };
  },
};
