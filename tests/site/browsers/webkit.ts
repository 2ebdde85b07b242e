import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from './engine.ts';
import { programs } from './installed.ts';

/** Where systems keep the small browser of WebKitGTK, which its driver drives. */
const libraries = ['/usr/lib', '/usr/libexec', '/usr/lib64'];

function miniBrowsers(): readonly string[] {
  const folders = libraries.filter(existsSync).flatMap((library) => [
    library,
    ...readdirSync(library)
      .filter((name) => /-linux-gnu|^webkit/.test(name))
      .map((name) => join(library, name)),
  ]);
  return folders
    .flatMap((folder) => [
      join(folder, 'MiniBrowser'),
      join(folder, 'webkit2gtk-4.1', 'MiniBrowser'),
      join(folder, 'webkit2gtk-4.0', 'MiniBrowser'),
    ])
    .filter(existsSync);
}

/**
 * Finds WebKitGTK, else none: its driver, its small browser, and on a machine without a screen Xvfb,
 * since it cannot do without one (Debian: webkit2gtk-driver and xvfb).
 */
export function findWebkit(): Engine | undefined {
  const [driver] = programs(['WebKitWebDriver'], []);
  const [browser] = miniBrowsers();
  const [display] = programs(['Xvfb'], []);
  if (!driver || !browser || !display) return undefined;
  const environment = { MINI_BROWSER: browser, XVFB: display };
  // The driver does not tell its version; a session does, and this is not worth one.
  return { name: 'webkit', origin: browser, executable: driver, environment, version: 'WebKitGTK' };
}
