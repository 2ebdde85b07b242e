import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Packages are resolved from the project, because built code is in another folder. */
const packages = createRequire(join(process.cwd(), 'package.json'));
const name = '@myriaddreamin/typst-ts-node-compiler';

/** Typst's Node compiler; undefined if it is not installed or does not run. */
export function findTypst(): typeof import('@myriaddreamin/typst-ts-node-compiler') | undefined {
  try {
    // Not an import, because bundlers fail on missing packages.
    return packages(name);
  } catch {
    return undefined;
  }
}

/** Version of Typst; undefined if it is not available. */
export const typstVersion = (): string | undefined =>
  findTypst() && String(packages(`${name}/package.json`).version);
