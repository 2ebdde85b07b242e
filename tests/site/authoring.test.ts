import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subject } from '../essay/page.ts';
import { engine, start } from './browsers/engines.ts';
import type { Browser, Reader } from './browsers/reader.ts';
import { copyProject, type ProjectCopy, withoutTests } from './project-copy.ts';
import { countInAll } from './texts.ts';

/** How long the dev server may take to show a change, in milliseconds. */
const patience = 30_000;

describe('In the dev server:', () => {
  let project: ProjectCopy;
  let server: ChildProcess;
  let browser: Browser;
  let reader: Reader;
  let address: string;

  beforeAll(async () => {
    project = copyProject();
    // The copy's packages are symbolic links to outside, which Vite would not serve.
    writeFileSync(
      join(project.folder, 'dev.config.mjs'),
      `import config from './astro.config.mjs';
      export default { ...config, vite: { ...config.vite, server: { fs: { strict: false } } } };`,
    );
    server = spawn(process.execPath, [astro, 'dev', '--port', '0', '--config', 'dev.config.mjs'], {
      cwd: project.folder,
      env: { ...withoutTests(process.env), ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    address = await addressOf(server);
    browser = await start(engine('chromium'));
    reader = await browser.reader();
    // The first page takes longer than a browser waits on a busy machine.
    await (await fetch(address)).text();
    await reader.open(address);
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    server?.kill();
    project?.remove();
  });

  const file = (name: string) => join(project.folder, 'content', folder, name);
  const shows = (words: string) =>
    reader.waitFor(`document.body.innerText.includes(${JSON.stringify(words)})`, patience);

  /** An expression that selects the first words of a paragraph, and is true once a draft quotes them. */
  const drafted = `(() => {
    // The control with the paragraph number may come before the words.
    const node = [...document.querySelector('#p2').childNodes].find(({ length }) => length > 13);
    const selection = getSelection();
    if (selection.isCollapsed) selection.setBaseAndExtent(node, 0, node, 13);
    const entry = document.querySelector('annotation-draft pre')?.textContent ?? '';
    return entry.includes('exact: ' + JSON.stringify(String(selection))) && entry.includes('body: ""');
  })()`;

  it('selecting words drafts an annotation', async () => {
    // The dev server reloads the first page, which clears the selection; the words are selected anew.
    await reader.waitFor(drafted, patience);
  });

  it('words that were selected before the tool had come are drafted too', async () => {
    await reader.waitFor(drafted, patience);
    await reader.evaluate(() => {
      const tool = document.querySelector('annotation-draft');
      if (!tool) throw new Error('There is no tool.');
      tool.replaceChildren();
      document.body.append(tool);
    });
    await reader.waitFor(drafted);
  });

  it('a new annotation appears on the page', async () => {
    const before = readFileSync(file('annotations.yaml'), 'utf8');
    writeFileSync(
      file('annotations.yaml'),
      before.replace(/^ {2}body: "/m, '  body: "Newly written words. '),
    );
    await reader.waitFor(
      `document.querySelector('ol.annotations')?.textContent.includes('Newly written words.')`,
      patience,
    );
  });

  it('a quotation that is not found is reported with file, line and the most similar words', async () => {
    const before = readFileSync(file('annotations.yaml'), 'utf8');
    writeFileSync(file('annotations.yaml'), before.replace(/exact: "(\w)/, 'exact: "Q$1'));
    await shows('quotation-missing');
    await shows('annotations.yaml:');
    // At the foot of the window, in its whole width, once its style sheet has come.
    await reader.waitFor(
      `(({ left, width, bottom, height }) =>
        left === 0 && width === document.documentElement.clientWidth && bottom === innerHeight && height > 20
      )(document.querySelector('.problems').getBoundingClientRect())`,
      patience,
    );
    writeFileSync(file('annotations.yaml'), before);
    await reader.waitFor(`!document.querySelector('.problems')`, patience);
  });

  it('the citations for reference managers can be downloaded', async () => {
    for (const ending of ['bib', 'ris', 'json']) {
      const answer = await fetch(`${address}cite.${ending}`);
      expect([ending, answer.status]).toEqual([ending, 200]);
      // BibTeX has braces around capitals.
      expect((await answer.text()).replace(/[{}]/g, '')).toContain(subject.title);
    }
  });

  it('both searches work as on the built site, including results from the index', async () => {
    const part = (name: string): string =>
      `document.querySelector('[data-part=${name}]')?.textContent ?? ''`;
    await reader.open(`${address}?q=${subject.name.query}`);
    await reader.waitFor(`(${part('count')}).startsWith('${subject.name.all} ')`, patience);
    await reader.waitFor(`(${part('beyond')}).includes('Index of names')`, patience);
    const { query } = subject.word;
    await reader.open(`${address}search/?q=${query}`);
    await reader.waitFor(`(${part('count')}).startsWith('${countInAll(query)} ')`, patience);
    expect(reader.complaints().filter((line) => /search|pagefind/i.test(line))).toEqual([]);
  });
});

const { folder } = subject;
const astro = join(import.meta.dirname, '../../node_modules/astro/bin/astro.mjs');

/** The URL that the dev server prints. */
function addressOf(server: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += String(chunk);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the start of terminal colours.
      const plain = said.replace(/\u001b\[\d+m/g, '');
      const address = /http:\/\/\S+/.exec(plain)?.[0];
      if (address) resolve(address.endsWith('/') ? address : `${address}/`);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.on('exit', () => reject(new Error(`The dev server ended: ${said}`)));
  });
}
