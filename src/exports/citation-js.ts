import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Built code stands elsewhere than its packages: they are found from the project’s folder. */
const packages = createRequire(join(process.cwd(), 'package.json'));

let plugins: typeof import('@citation-js/core').plugins | undefined;

/** Citation.js with its styles and formats: not before it is asked, since it takes a second to start. */
export function citationJs(): typeof import('@citation-js/core').plugins {
  if (plugins) return plugins;
  ({ plugins } = packages('@citation-js/core'));
  for (const name of ['csl', 'bibtex', 'ris']) packages(`@citation-js/plugin-${name}`);
  if (!plugins) throw new Error('Citation.js is not what it was.');
  return plugins;
}
