/** `npm start`: builds the site and serves it; what could not be built is not served. */
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { serveFromEnvironment } from './serve.mjs';

if (await build()) {
  await serveFromEnvironment(fileURLToPath(new URL('../dist', import.meta.url)));
} else {
  console.error('The build failed, so nothing is served.');
  process.exitCode = 1;
}
