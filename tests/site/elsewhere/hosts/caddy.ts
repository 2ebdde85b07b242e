import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { adapted, documented } from './documented.ts';
import { freePort, type Host, rootFor, run } from './host.ts';

/** A real Caddy with the configuration from `docs/hosting.md`. */
export const caddy: Host = {
  name: 'Caddy',
  missing:
    spawnSync('caddy', ['version']).status === 0
      ? undefined
      : 'Caddy is not installed (Debian: caddy)',
  async serve(folder, base) {
    const port = await freePort();
    const { root, remove } = rootFor(folder, base);
    const own = mkdtempSync(join(tmpdir(), 'caddy-'));
    const site = adapted(documented('caddyfile'), {
      'reader.example.org': `http://127.0.0.1:${port}`,
      '/srv/www/_Caddyfile': `${join(root, base)}_Caddyfile`,
      'root * /srv/www\n': `root * ${root}\n`,
    });
    const file = join(own, 'Caddyfile');
    writeFileSync(file, `{\n  admin off\n  auto_https off\n}\n${site}`);
    const options = ['run', '--config', file, '--adapter', 'caddyfile'];
    const stop = await run('caddy', options, port, {
      ...process.env,
      XDG_DATA_HOME: own,
      XDG_CONFIG_HOME: own,
    });
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
