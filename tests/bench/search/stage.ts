import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { baseOf } from '../../../scripts/serve.mjs';
import { passages } from '../../essay/edition.ts';
import { install } from '../install.ts';
import { compressSite } from '../peers/stage.ts';
import { libraries } from './subjects.ts';

/** The interface of a file in `peers/`: prepare what is sent, and answer queries from it. */
interface Library {
  readonly prepare: (passages: readonly { readonly id: string; readonly text: string }[]) => string;
}

/** Exact versions, installed during the benchmark only; the project does not need them. */
const packages = [
  'minisearch@7.2.0',
  'flexsearch@0.8.212',
  'lunr@2.3.9',
  'fuse.js@7.5.0',
  'esbuild@0.28.2',
];

/** Runs a Node program; throws its output if it fails. */
function run(folder: string, program: string, args: readonly string[], input = ''): void {
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    input,
  });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
}

/** The text's page without our own search; `body` is appended. */
function pageWith(html: string, body: string): string {
  const without = html.replaceAll('<text-search', '<div').replaceAll('</text-search', '</div');
  return without.replace(/(?:<\/body>)?\s*(?:<\/html>)?\s*$/, body);
}

/**
 * Installs the libraries into `folder`; returns why it failed, if the registry is not available.
 */
export function installLibraries(folder: string): string {
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  return install(folder, packages);
}

/**
 * Writes a copy of the text's page with Pagefind's own interface to `root`, with its default index.
 */
export function stagePagefind(root: string, html: string): void {
  const base = baseOf(process.env.BASE_PATH);
  const folder = join(root, 'bench', 'pagefind');
  mkdirSync(folder, { recursive: true });
  // Its debounce is set to the minimum, which is best for it.
  const input =
    '<pagefind-modal-header><pagefind-input debounce="1"></pagefind-input></pagefind-modal-header>';
  const results =
    '<pagefind-modal-body><pagefind-results></pagefind-results></pagefind-modal-body>';
  const body =
    `<pagefind-config bundle-path="${base}bench/pagefind/pagefind/"></pagefind-config>` +
    `<pagefind-modal-trigger></pagefind-modal-trigger><pagefind-modal>${input}${results}</pagefind-modal>` +
    '<link rel="stylesheet" href="./pagefind/pagefind-component-ui.css">' +
    '<script type="module" src="./pagefind/pagefind-component-ui.js"></script>';
  writeFileSync(join(folder, 'index.html'), pageWith(html, body));
  const program = fileURLToPath(new URL('./runner/bin.cjs', import.meta.resolve('pagefind')));
  run(folder, program, ['--site', folder]);
}

/** Writes a copy of the text's page with each installed library to `root`. */
export async function stageLibraries(root: string, html: string, installed: string): Promise<void> {
  const own = fileURLToPath(new URL('./peers/', import.meta.url));
  cpSync(own, installed, { recursive: true });
  const texts = passages.map(({ id, text }) => ({ id, text }));
  const body =
    '<dialog id="bench"><input type="search"><p></p><ol></ol></dialog>' +
    '<script type="module" src="./page.js"></script>';
  for (const name of libraries) {
    const folder = join(root, 'bench', name);
    mkdirSync(folder, { recursive: true });
    const library: Library = await import(pathToFileURL(join(installed, `${name}.mjs`)).href);
    writeFileSync(join(folder, 'data.json'), library.prepare(texts));
    writeFileSync(join(folder, 'index.html'), pageWith(html, body));
    cpSync(join(own, 'page.js'), join(folder, 'page.js'));
    const options = ['--bundle', '--minify', '--format=esm', `--outfile=${folder}/peer.js`];
    const program = join(installed, 'node_modules', 'esbuild', 'bin', 'esbuild');
    run(installed, program, options, `export { load } from './${name}.mjs'`);
  }
}

/** Copies the built site to `root` without its policy, so that other searches can be added. */
export function copySite(site: string, root: string): void {
  cpSync(site, root, { recursive: true });
  for (const name of ['_headers', 'search', 'pagefind']) {
    rmSync(join(root, name), { recursive: true, force: true });
  }
}

/** Compresses the added files in the same way as the site. */
export const compress = (root: string): Promise<void> => compressSite(join(root, 'bench'));
