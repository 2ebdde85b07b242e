import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Nodes } from 'hast';
import type { Nodes as Markdown } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withBase } from '../../src/edition/addresses.ts';
import { engine, engines, start } from './browsers/engines.ts';
import { type BuiltPage, brokenLinks, filesOf, pagesOf } from './built-pages.ts';
import { lookAsTheyDid } from './pictures/looks.ts';
import { libraryStates } from './pictures/states.ts';
import { type Built, copyProject, type ProjectCopy } from './project-copy.ts';
import { dist, type Site, serveSite } from './site.ts';

let project: ProjectCopy;
let built: Built;
let pages: readonly BuiltPage[];
const texts = fileURLToPath(new URL('cases', import.meta.url));

beforeAll(async () => {
  project = copyProject();
  cpSync(texts, join(project.folder, 'content'), { recursive: true });
  built = await project.build();
  expect(built.status, built.said).toBe(0);
  pages = pagesOf(project.site);
});
afterAll(() => project?.remove());

const page = (path: string): BuiltPage => {
  const found = pages.find((one) => one.path === path);
  if (!found) throw new Error(`There is no page at ${path}`);
  return found;
};

/** The words that can be read in a part of a page, but for what the interface and the editor put there. */
function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element' && isOurs(node.tagName, node.properties)) return ' ';
  const inside = node.children.map(wordsOf).join('');
  return node.type === 'element' && /^(?:p|li|h\d|td|th|div|br)$/.test(node.tagName)
    ? ` ${inside} `
    : inside;
}

const isOurs = (tagName: string, properties: Readonly<Record<string, unknown>>): boolean =>
  tagName === 'sup' ||
  properties['dataAnchor'] !== undefined ||
  String(properties['role']) === 'doc-backlink';

const element = (
  from: Nodes,
  wanted: (properties: Readonly<Record<string, unknown>>, tagName: string) => boolean,
): Nodes => {
  const search = (node: Nodes): Nodes | undefined => {
    if (node.type === 'element' && wanted(node.properties, node.tagName)) return node;
    if (!('children' in node)) return undefined;
    for (const child of node.children) {
      const found = search(child);
      if (found) return found;
    }
    return undefined;
  };
  const found = search(from);
  if (!found) throw new Error(`Nothing is ${wanted}`);
  return found;
};

const split = (text: string): readonly string[] => text.match(/[\p{L}\p{N}½]+/gu) ?? [];

/** What an author wrote, read by a parser of Markdown and nothing of ours: the blocks, and the notes. */
function written(folder: string): {
  readonly blocks: string;
  readonly notes: ReadonlyMap<string, string>;
} {
  const text = readFileSync(join(texts, folder, 'text.md'), 'utf8').replace(
    /^---\n[\s\S]*?\n---\n/,
    '',
  );
  const notes = new Map<string, string>();
  const read = (node: Markdown): string => {
    if ('value' in node) return node.value;
    if (!('children' in node)) return '';
    const inside = node.children.map(read).join(node.type === 'paragraph' ? '' : ' ');
    if (node.type === 'footnoteDefinition') notes.set(node.identifier, inside);
    return node.type === 'footnoteDefinition' ? '' : inside;
  };
  const blocks = read(unified().use(remarkParse).use(remarkGfm).parse(text));
  return { blocks, notes };
}

it('Every text is read at its own address, and its former ones lead there', () => {
  for (const path of ['/', '/bienen/', '/short-letter/', '/bees/', '/alte/bienen.html/'])
    expect(pages.map((one) => one.path)).toContain(path);
});

it.each(['bienen', 'short-letter'])(
  'All words of %s stand on its page, in their order',
  (folder) => {
    const article = element(page(`/${folder}/`).tree, (_, tagName) => tagName === 'article');
    const there = ` ${split(wordsOf(article)).join(' ')} `;
    const { blocks, notes } = written(folder);
    let from = 0;
    for (const word of split(blocks)) {
      const at = there.indexOf(` ${word} `, from);
      expect(
        at,
        `${word} after ${there.slice(Math.max(0, from - 60), from)}`,
      ).toBeGreaterThanOrEqual(0);
      // Words that are skipped can only be the interface’s, which has few of them here.
      from = at + word.length + 1;
    }
    for (const [label, words] of notes) {
      const note = element(article, ({ id }) => id === `fn-${label}`);
      expect(split(wordsOf(note))).toEqual(split(words));
    }
  },
);

it('The text’s language, its signs and its headings are its own', () => {
  const { tree, ids } = page('/bienen/');
  expect(element(tree, ({ lang }) => lang === 'de')).toBeDefined();
  for (const id of [
    'vom-fleiß',
    'das-sammeln',
    'das-wägen',
    'schluß',
    'dateline',
    'headnote-1',
    'p1',
    'p7',
  ])
    expect(ids).toContain(id);
  for (const [id, sign] of [
    ['fnref-1', '1)'],
    ['fnref-2-2', '2)'],
    ['fnref-a', '†a'],
    ['fnref-b', '†b'],
  ])
    expect(signOf(element(tree, (properties) => properties['id'] === id))).toBe(sign);
});

const signOf = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(signOf).join('') : '';

it('A text without headings keeps its paragraphs, numbered', () => {
  const { tree } = page('/short-letter/');
  expect(wordsOf(element(tree, ({ id }) => id === 'p1'))).toContain('limewood');
  expect(wordsOf(element(tree, ({ id }) => id === 'p2'))).toContain('heather');
});

it('A text of one minute is said to take one', () => {
  const facts = element(page('/short-letter/').tree, ({ className }) =>
    String(className).includes('facts'),
  );
  expect(wordsOf(facts)).toMatch(/^\s*1 minute to read/);
});

it('Everything on the site leads somewhere', () => {
  expect(brokenLinks(project.site, process.env.BASE_PATH ?? '/')).toEqual([]);
});

it('The search knows the words of every text', () => {
  const fragments = filesOf(project.site)
    .filter((file) => file.endsWith('.pf_fragment'))
    .map((file) => gunzipSync(readFileSync(join(project.site, file))).toString('utf8'));
  for (const [address, word] of [
    ['/bienen/', 'Heidehonig'],
    ['/bienen/', 'schwül'],
    ['/bienen/', 'Lindenblüte'],
    ['/short-letter/', 'limewood'],
  ] as const)
    expect(
      fragments.some((text) => text.includes(word) && text.includes(address)),
      word,
    ).toBe(true);
});

it('Words that are doubted become links, whatever markup they cross', async () => {
  const site = await serveSite(project.site);
  const browser = await start(engine('chromium'));
  const reader = await browser.reader();
  await reader.open(`${site.address}bienen/`);
  await reader.waitFor("document.getElementById('dbref-2')?.hash === '#db-2'");
  expect(
    await reader.evaluate(() =>
      [...document.querySelectorAll('article > p > [href^="#db-"], strong > a')].map(
        (link) => link.outerHTML,
      ),
    ),
  ).toEqual([
    expect.stringMatching(/^<a .*>höre <em>Vergil<\/em>, der<\/a>$/),
    expect.stringMatching(/^<a .*id="dbref-2".*>Großvater<\/a>$/),
    expect.stringMatching(/^<a .*aria-hidden="true".*>, der<\/a>$/),
  ]);
  await browser.close();
  await site.close();
});

it('A list of all texts leads to each, and every text to the list', () => {
  const list = page('/texts/');
  for (const path of ['/', '/bienen/', '/short-letter/']) {
    const href = withBase(process.env.BASE_PATH ?? '/', path);
    expect(element(list.tree, (properties) => properties['href'] === href)).toBeDefined();
    const back = withBase(process.env.BASE_PATH ?? '/', '/texts/');
    expect(element(page(path).tree, (properties) => properties['href'] === back)).toBeDefined();
  }
  const items = wordsOf(element(list.tree, ({ id }) => id === 'ui-texts'));
  expect(items).toMatch(/Hal Draper, October 1973 · \d+ minutes/);
});

it('Nothing of the list shows where there is one text', () => {
  const alone = pagesOf(dist);
  expect(alone.map(({ path }) => path)).not.toContain('/texts/');
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  expect(html).not.toMatch(/texts\/|All texts<\/a>/);
});

it.each(engines())('The list is narrowed by author and year, in $name', async (which) => {
  const site = await serveSite(project.site);
  const browser = await start(which);
  const reader = await browser.reader();
  const shown = () =>
    reader.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('#ui-texts > li')]
        .filter((item) => item.checkVisibility())
        .map((item) => item.dataset['author']),
    );
  const said = () => reader.evaluate("document.querySelector('[role=status]').textContent");
  await reader.open(`${site.address}texts/`);
  const all = await shown();
  expect(all.length).toBe(3);
  expect(all).toEqual(['Hal Draper', 'A. Keeper', 'Ännchen Müller']);
  expect(await said()).toBe('');
  await reader.focus({ role: 'combobox', name: 'Author' });
  await reader.press('H');
  await reader.waitFor("document.querySelector('[name=author]').value === 'Hal Draper'");
  expect(await shown()).toEqual(['Hal Draper']);
  expect(await said()).toBe('1 of 3 texts');
  expect(new URL(await reader.url()).search).toBe('?author=Hal+Draper');
  await reader.open(`${site.address}texts/?author=Hal+Draper&year=1973`);
  expect(await shown()).toEqual(['Hal Draper']);
  expect(await said()).toBe('1 of 3 texts');
  await reader.open(`${site.address}texts/?author=Nobody&year=%00`);
  expect(await shown()).toEqual(all);
  expect(reader.complaints()).toEqual([]);
  await browser.close();
  await site.close();
});

it.each(engines())(
  'The search of a text shows what other texts have, and leads to it, in $name',
  async (which) => {
    const site = await serveSite(project.site);
    const browser = await start(which);
    const reader = await browser.reader();
    const part = (name: string): string =>
      `document.querySelector('text-search [data-part=${name}]')?.textContent ?? ''`;
    await reader.open(`${site.address}?q=heather`);
    await reader.waitFor(`(${part('count')}).startsWith('No match for')`);
    await reader.waitFor(`(${part('beyond')}).startsWith('A Short Letter 1 match')`, 10_000);
    await reader.click({ role: 'link', name: /^¶ 2 .*heather/ });
    await reader.waitFor("document.querySelector('search-walk:not([hidden])') !== null", 10_000);
    expect(await reader.url()).toBe(`${site.address}short-letter/?q=heather#p2`);
    expect(
      await reader.evaluate("document.querySelector('search-walk [role=status]').textContent"),
    ).toBe('1 of 1');
    await reader.back();
    await reader.waitFor(`(${part('beyond')}).startsWith('A Short Letter 1 match')`, 10_000);
    await browser.close();
    await site.close();
  },
);

describe('every state of a site with several texts, in every theme', () => {
  let site: Site;
  beforeAll(async () => {
    site = await serveSite(project.site);
  });
  afterAll(() => site.close());
  lookAsTheyDid(libraryStates, engine('chromium'), () => site);
});

it('A further text makes no page of the others another, and none of them is made again', async () => {
  // The lists of what browsers keep name the edition of the whole site.
  const theirs = filesOf(project.site).filter(
    (file) => /^(?:index\.html|bienen\/|short-letter\/)/.test(file) && !/offline\.json/.test(file),
  );
  const bytes = (): readonly string[] =>
    theirs.map((file) => `${file} ${readFileSync(join(project.site, file)).toString('base64')}`);
  const before = bytes();
  const further = join(project.folder, 'content', 'further-letter');
  cpSync(join(texts, 'short-letter'), further, { recursive: true });
  const letter = readFileSync(join(further, 'text.md'), 'utf8');
  writeFileSync(join(further, 'text.md'), letter.replace('Short', 'Further'));
  const again = await project.build();
  expect(again.status, again.said).toBe(0);
  expect(filesOf(project.site)).toContain('further-letter/index.html');
  expect(bytes().filter((file, i) => file !== before[i])).toEqual([]);
  expect(again.said).toContain('1 texts compiled, 3 unchanged');
  expect(again.said).toContain('the texts themselves: 1 made, 3 unchanged');
}, 240_000);
