import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from './engine.ts';
import { programs } from './installed.ts';

/** Where systems install WebKitGTK's MiniBrowser. */
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
 * Finds WebKitGTK's driver, its MiniBrowser, and Xvfb if there is no screen (Debian:
 * webkit2gtk-driver and xvfb).
 */
export function findWebkit(): Engine | undefined {
  const [driver] = programs(['WebKitWebDriver'], []);
  const [browser] = miniBrowsers();
  const [display] = programs(['Xvfb'], []);
  if (!driver || !browser || !display) return undefined;
  const environment = { MINI_BROWSER: browser, XVFB: display };
  // Only a session tells the version, which is not worth starting one.
  return { name: 'webkit', origin: browser, executable: driver, environment, version: 'WebKitGTK' };
}
