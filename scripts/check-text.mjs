// Reports all problems and warnings of one text without a build: `npm run check-text
// content/my-text`.
import { existsSync, readdirSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

// Loading the text compiler takes longer than checking an essay, so Node caches compiled modules.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/node', import.meta.url)));
const { problem, report } = await import('../src/edition/problems.ts');
const { compileAll } = await import('../src/markdown/compile-all.ts');
const { readFolder } = await import('../src/markdown/loaders/read-folder.ts');

const [given] = process.argv.slice(2);
if (!given) {
  console.error('Name the folder of a text: npm run check-text content/my-text');
  process.exit(2);
}
const named = resolve(given);
const folder = existsSync(named) ? named : resolve('content', given);
const text = readFolder(dirname(folder), basename(folder), process.cwd());
const isThere = text.files.text || text.parts?.length || text.problems?.length;
const { problems, warnings } = isThere
  ? compileAll([text], readdirSync(dirname(folder)))
  : { problems: [problem('content-empty', { file: text.path })], warnings: [] };
const all = [...problems, ...warnings];
if (all.length > 0) console.log(report(all));
console.log(`${problems.length} problems, ${warnings.length} warnings`);
process.exitCode = problems.length > 0 ? 1 : 0;
