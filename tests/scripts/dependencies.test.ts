import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const root = new URL('../../', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, root), 'utf8');

const versions = z.record(z.string(), z.string());
const { dependencies, devDependencies, optionalDependencies, allowScripts } = z
  .object({
    dependencies: versions,
    devDependencies: versions,
    optionalDependencies: versions,
    allowScripts: z.record(z.string(), z.boolean()),
  })
  .parse(JSON.parse(read('package.json')));
const direct = { ...dependencies, ...devDependencies, ...optionalDependencies };

const { packages } = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        version: z.string().optional(),
        license: z.string().optional(),
        hasInstallScript: z.boolean().optional(),
      }),
    ),
  })
  .parse(JSON.parse(read('package-lock.json')));
const { '': _self, ...tree } = packages;
const nameOf = (path: string): string => path.replace(/^.*node_modules\//, '');

describe('docs/dependencies.md', () => {
  const [reasons = '', licences = ''] = read('docs/dependencies.md').split('## Licences');
  /** The cells of a table, row by row, without its head. */
  const cellsOf = (table: string): readonly (readonly string[])[] =>
    Array.from(table.matchAll(/^\| (?!package |licence |-)(.*) \|$/gm), ([, row = '']) =>
      row.split(' | ').map((cell) => cell.trim()),
    );
  const listed = (cell = ''): readonly string[] =>
    cell.split(', ').map((name) => name.replace(/ \(optional\)$/, ''));

  it('lists exactly the dependencies, each with its licence and a reason', () => {
    const rows = cellsOf(reasons);
    const named = rows.flatMap(([names]) => listed(names));
    expect(named.toSorted()).toEqual(Object.keys(direct).sort());
    for (const [names, licence, reason = ''] of rows) {
      const own = listed(names).map((name) => packages[`node_modules/${name}`]?.license);
      expect(licence, names).toBe([...new Set(own)].sort().join(', '));
      expect(reason.length, names).toBeGreaterThan(4);
    }
  });

  it('lists exactly the licences of all packages, and what each asks', () => {
    const rows = cellsOf(licences);
    const own = Object.values(tree).flatMap(({ license = '' }) =>
      license.replace(/[()]/g, '').split(/ AND | OR /),
    );
    expect(rows.flatMap(([names]) => listed(names)).toSorted()).toEqual([...new Set(own)].sort());
    for (const [names, asks = ''] of rows) expect(asks.length, names).toBeGreaterThan(4);
  });
});

it('Every dependency is pinned to the version in the lock file', () => {
  for (const [name, version] of Object.entries(direct)) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
    expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
  }
});

it('No more than 290 packages are installed to build the site', () => {
  const installed = z.object({
    packages: z.record(z.string(), z.object({ dev: z.boolean().optional() })),
  });
  const { packages: all } = installed.parse(JSON.parse(read('node_modules/.package-lock.json')));
  const needed = Object.values(all).filter(({ dev }) => !dev);
  expect(needed.length).toBeGreaterThan(200);
  expect(needed.length).toBeLessThanOrEqual(290);
});

it('Every package with an install script is listed, and none may run it', () => {
  const scripted = Object.entries(tree).filter(([, { hasInstallScript }]) => hasInstallScript);
  const names = new Set(scripted.map(([path]) => nameOf(path)));
  for (const name of names) expect(Object.keys(allowScripts)).toContain(name);
  expect(Object.values(allowScripts)).not.toContain(true);
});

describe('Licences', () => {
  /** Licences that require only attribution. */
  const free = new Set([
    ...['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC0-1.0', 'ISC'],
    ...['MIT', 'MIT-0', 'Python-2.0', 'Unlicense', 'Zlib'],
  ]);
  /**
   * Licences with further conditions, and how each package is used. Programs are neither changed nor
   * distributed; typefaces are subset and distributed, and keep their licence.
   */
  const examined: readonly (readonly [RegExp, string, string])[] = [
    [/^@img\/sharp-/, 'LGPL-3.0-or-later', 'libvips, linked while building'],
    [/^(?:axe-core|@resvg\/resvg-wasm|lightningcss(?:-[\w-]+)?)$/, 'MPL-2.0', 'not changed'],
    [/^citeproc$/, 'CPAL-1.0', 'sets the bibliography while building'],
    [
      /^@(?:expo-google-fonts|fontsource-variable)\//,
      'OFL-1.1',
      'typefaces, subset and distributed',
    ],
  ];

  /** Whether a package's SPDX expression is acceptable: one of `OR`, all of `AND`. */
  function isFine(name: string, expression: string): boolean {
    const bare = expression.replace(/^\((.*)\)$/, '$1');
    if (/[()]/.test(bare)) throw new Error(`${name}: read ${expression} by hand`);
    const single = (license: string): boolean =>
      free.has(license) || examined.some(([names, known]) => names.test(name) && license === known);
    return bare.split(' OR ').some((part) => part.split(' AND ').every(single));
  }

  it('of all packages, on every platform, were reviewed', () => {
    const others = Object.entries(tree).filter(
      ([path, { license }]) => !license || !isFine(nameOf(path), license),
    );
    expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
  });

  it('in the lock file match those of the installed packages', () => {
    const own = z.object({ license: z.string().optional() });
    const installed = Object.keys(tree).filter((path) =>
      existsSync(new URL(`${path}/package.json`, root)),
    );
    expect(installed.length).toBeGreaterThan(200);
    for (const path of installed) {
      const { license } = own.parse(JSON.parse(read(`${path}/package.json`)));
      if (license) expect(license, path).toBe(tree[path]?.license);
    }
  });
});
