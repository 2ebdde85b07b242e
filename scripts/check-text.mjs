// Reports all problems and warnings of one text without a build: `npm run check-text
// content/my-text`.
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { problem, report } from '../src/edition/problems.ts';
import { compileAll } from '../src/markdown/compile-all.ts';
import { readFolder } from '../src/markdown/loaders/read-folder.ts';

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
