// Creates the folder of a new text from `templates/text/`: `npm run new-text "On Bees"`.
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { slug } from 'github-slugger';
import { isFolderName } from '../src/edition/addresses.ts';
import { readSite } from '../src/markdown/loaders/site-loader.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
const title = process.argv.slice(2).join(' ').trim();
if (!title) stop('Give the title of the text: npm run new-text "On Bees"');

// Keep only ASCII letters, without accents and in lower case, digits and hyphens, which are safe in
// file names and addresses.
const plain = slug(title.normalize('NFD').replace(/\p{M}/gu, '')).replace(/[^a-z0-9-]/g, '');
const name = plain.replace(/-+/g, '-').replace(/^-|-$/g, '') || 'text';
const folder = join(resolve(project, process.env.CONTENT_DIR ?? 'content'), name);
if (!isFolderName(name)) stop(`“${name}” cannot be used as a folder name. Choose another title.`);
if (existsSync(folder))
  stop(`${relative(process.cwd(), folder)} already exists. Choose another title.`);

cpSync(join(project, 'templates', 'text'), folder, { recursive: true });
const { site } = readSite(project);
const values = {
  title: title.replaceAll("'", "''"),
  lang: site?.lang ?? 'en',
  date: new Date().toISOString().slice(0, 10),
};
for (const file of readdirSync(folder)) {
  const path = join(folder, file);
  const filled = readFileSync(path, 'utf8').replace(
    /\{(title|lang|date)\}/g,
    (_, key) => values[key],
  );
  writeFileSync(path, filled);
}
console.log(
  `${relative(process.cwd(), folder)} created. Put the text into text.md; npm run dev shows it.`,
);

/** @param {string} words */
function stop(words) {
  console.error(words);
  process.exit(1);
}
