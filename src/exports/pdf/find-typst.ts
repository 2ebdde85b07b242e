import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Built code lies in another folder than its packages, which are found from the project’s. */
const packages = createRequire(join(process.cwd(), 'package.json'));
const name = '@myriaddreamin/typst-ts-node-compiler';

/** The program that sets the PDF; nothing where it is not installed, or does not run. */
export function findTypst(): typeof import('@myriaddreamin/typst-ts-node-compiler') | undefined {
  try {
    // Not an import: bundlers refuse to build where what is imported is missing.
    return packages(name);
  } catch {
    return undefined;
  }
}

/** Its version; nothing where it cannot be used. */
export const typstVersion = (): string | undefined =>
  findTypst() && String(packages(`${name}/package.json`).version);
