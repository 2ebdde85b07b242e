import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const packed = z.object({
  packages: z.record(z.string(), z.object({ dev: z.boolean() }).partial()),
});

/**
 * Installs the dependencies of the package.json in `folder`, and `packages`, unless present;
 * without install scripts. Returns why it failed, if the registry is not available.
 */
export function install(folder: string, packages: readonly string[] = []): string {
  const stamp = join(folder, 'node_modules', '.installed');
  const wanted = readFileSync(join(folder, 'package.json'), 'utf8') + packages.join();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return '';
  const options = ['--no-audit', '--no-fund', '--ignore-scripts', '--fetch-retries=1', '--no-save'];
  const { status, stderr, error } = spawnSync('npm', ['install', ...options, ...packages], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) return error?.message ?? stderr.trim();
  writeFileSync(stamp, wanted);
  return '';
}

/** The number of packages installed in `folder`, without those only for tests. */
export function packagesIn(folder: string): number {
  const file = join(folder, 'node_modules', '.package-lock.json');
  const { packages } = packed.parse(JSON.parse(readFileSync(file, 'utf8')));
  return Object.values(packages).filter(({ dev }) => !dev).length;
}
