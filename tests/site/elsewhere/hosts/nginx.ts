import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { adapted, documented } from './documented.ts';
import { freePort, type Host, rootFor, run } from './host.ts';

/** Where Debian lists nginx's modules, and where nginx is if not in PATH. */
const modules = '/etc/nginx/modules-enabled';
const program = ['/usr/sbin/nginx', '/usr/local/sbin/nginx'].find(existsSync);
const brotli = `${modules}/50-mod-http-brotli-static.conf`;

const missing = (): string | undefined => {
  if (!program) return 'nginx is not installed (Debian: nginx)';
  if (!existsSync(brotli)) return 'libnginx-mod-http-brotli-static is not installed';
  const { status } = spawnSync(program, ['-v']);
  return status === 0 ? undefined : 'nginx does not start';
};

/** A real nginx with the configuration from `docs/hosting.md`. */
export const nginx: Host = {
  name: 'nginx',
  missing: missing(),
  async serve(folder, base, edit = (told) => told) {
    const port = await freePort();
    const { root, remove } = rootFor(folder, base);
    const own = mkdtempSync(join(tmpdir(), 'nginx-'));
    const told = join(own, 'told.conf');
    writeFileSync(told, edit(readFileSync(join(root, base, '_nginx.conf'), 'utf8')));
    const server = adapted(documented('nginx'), {
      'listen 80;': `listen 127.0.0.1:${port};`,
      '/srv/www/_nginx.conf': told,
      'root /srv/www;': `root ${root};`,
    });
    const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    const whole = [
      userInfo().uid === 0 ? 'user root;' : '',
      `include ${modules}/*.conf;`,
      `daemon off; pid ${own}/pid; error_log stderr; worker_processes 1; events {}`,
      'http { access_log off;',
      ...paths.map((name) => `${name}_temp_path ${own}/${name};`),
      `${server}}`,
    ];
    writeFileSync(join(own, 'nginx.conf'), whole.join('\n'));
    const options = ['-e', 'stderr', '-c', join(own, 'nginx.conf')];
    const stop = await run(program ?? 'nginx', options, port);
    return {
      address: `http://127.0.0.1:${port}${base}`,
      close: async () => {
        await stop();
        remove();
        rmSync(own, { recursive: true, force: true });
      },
    };
  },
};
