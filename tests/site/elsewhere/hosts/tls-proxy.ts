import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host } from './host.ts';

const missing =
  spawnSync('openssl', ['version']).status === 0 ? undefined : 'openssl is not installed';

let made: { readonly key: string; readonly cert: string } | undefined;

/** A self-signed certificate for this machine with its key, made once for a run of tests. */
export function certificate(): { readonly key: string; readonly cert: string } {
  if (made) return made;
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const options =
    'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=IP:127.0.0.1';
  const { stderr } = spawnSync('openssl', [...options.split(' '), '-keyout', key, '-out', cert], {
    encoding: 'utf8',
  });
  try {
    made = { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  } catch {
    throw new Error(`openssl made no certificate: ${stderr}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
  return made;
}

/** The header by which the proxy makes browsers use TLS alone. */
export const hsts = 'max-age=31536000';

/** A host that is reached through a proxy on another port, which ends TLS and adds HSTS. */
export const behindTls = (host: Host): Host => ({
  name: `${host.name} behind a TLS proxy`,
  missing: host.missing ?? missing,
  async serve(folder, base, edit) {
    const site = await host.serve(folder, base, edit);
    const inner = new URL(site.address);
    const server = createServer(certificate(), (asked, answered) => {
      const { url: path = '/', method = 'GET' } = asked;
      const headers = {
        ...asked.headers,
        'x-forwarded-proto': 'https',
        'x-forwarded-host': asked.headers.host,
        'x-forwarded-for': '127.0.0.1',
      };
      const { hostname, port } = inner;
      const onward = request({ hostname, port, path, method, headers }, (answer) => {
        answered.writeHead(answer.statusCode ?? 502, {
          ...answer.headers,
          'strict-transport-security': hsts,
        });
        answer.pipe(answered);
      });
      onward.once('error', () => asked.socket.destroy());
      asked.pipe(onward);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    return {
      address: `https://127.0.0.1:${port}${inner.pathname}`,
      close: async () => {
        server.closeAllConnections();
        await new Promise((done) => server.close(done));
        await site.close();
      },
    };
  },
});
