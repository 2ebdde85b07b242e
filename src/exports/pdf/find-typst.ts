import { packages } from '../../project.ts';

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
