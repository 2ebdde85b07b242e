import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Nodes } from 'hast';
import type { Nodes as Markdown } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settingsKey } from '../../src/client/settings/settings-store.ts';
import { withBase } from '../../src/edition/addresses.ts';
import { subject } from '../essay/page.ts';
import { type BuiltPage, brokenLinks, filesOf, pagesOf } from './built-pages.ts';
import { inOneEngine } from './in-each-engine.ts';
import { buildLibrary, otherTexts } from './library-copy.ts';
import type { ProjectCopy } from './project-copy.ts';

const base = process.env.BASE_PATH ?? '/';
let project: ProjectCopy;
let pages: readonly BuiltPage[];

beforeAll(async () => {
  project = await buildLibrary();
  pages = pagesOf(project.site);
});
afterAll(() => project?.remove());

const page = (path: string): BuiltPage => {
  const found = pages.find((one) => one.path === path);
  if (!found) throw new Error(`There is no page at ${path}`);
  return found;
};

/** The words in a part of a page, except those of the interface and the editor. */
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

/** The author's blocks and notes, parsed with an independent Markdown parser. */
function written(folder: string): {
  readonly blocks: string;
  readonly notes: ReadonlyMap<string, string>;
} {
  const text = readFileSync(join(otherTexts, folder, 'text.md'), 'utf8').replace(
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

it('Every text has its own address, and its former ones redirect there', () => {
  for (const path of ['/', '/bienen/', '/short-letter/', '/bees/', '/alte/bienen.html/'])
    expect(pages.map((one) => one.path)).toContain(path);
});

it.each(['bienen', 'short-letter'])('All words of %s are on its page, in order', (folder) => {
  const article = element(page(`/${folder}/`).tree, (_, tagName) => tagName === 'article');
  const there = ` ${split(wordsOf(article)).join(' ')} `;
  const { blocks, notes } = written(folder);
  let from = 0;
  for (const word of split(blocks)) {
    const at = there.indexOf(` ${word} `, from);
    expect(at, `${word} after ${there.slice(Math.max(0, from - 60), from)}`).toBeGreaterThanOrEqual(
      0,
    );
    // Skipped words can only belong to the interface, which has few here.
    from = at + word.length + 1;
  }
  for (const [label, words] of notes) {
    const note = element(article, ({ id }) => id === `fn-${label}`);
    expect(split(wordsOf(note))).toEqual(split(words));
  }
});

it('A text has its own language, note signs and headings', () => {
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

it('One minute of reading is singular', () => {
  const facts = element(page('/short-letter/').tree, ({ className }) =>
    String(className).includes('facts'),
  );
  expect(wordsOf(facts)).toMatch(/^\s*1 minute to read/);
});

it('No link on the site is broken', () => {
  expect(brokenLinks(project.site, base)).toEqual([]);
});

it('The search finds the words of every text', () => {
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

it('The list of texts links to each, and every text to the list', () => {
  const list = page('/texts/');
  for (const path of ['/', '/bienen/', '/short-letter/']) {
    const href = withBase(base, path);
    expect(element(list.tree, (properties) => properties['href'] === href)).toBeDefined();
    const back = withBase(base, '/texts/');
    expect(element(page(path).tree, (properties) => properties['href'] === back)).toBeDefined();
  }
  // White space is displayed as one space.
  const items = wordsOf(element(list.tree, ({ id }) => id === 'ui-texts')).replace(/\s+/g, ' ');
  expect(items).toMatch(new RegExp(`${subject.author}, .*${subject.year} · \\d+ minutes`));
});

/** By how many pixels the page scrolls sideways. */
const sideways = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

inOneEngine(
  'a site with several texts',
  (scene) => {
    const { author, year } = subject;

    it('adds links to doubtful words, whatever markup they cross', async () => {
      await scene.open('404.html');
      await scene.reader.evaluate((key) => {
        localStorage.setItem(key, JSON.stringify({ depth: 'scholarly' }));
      }, settingsKey(base));
      await scene.open('bienen/');
      await scene.reader.waitFor("document.getElementById('dbref-2')?.hash === '#db-2'");
      expect(
        await scene.reader.evaluate(() =>
          [...document.querySelectorAll('article > p > [href^="#db-"], strong > a')].map(
            (link) => link.outerHTML,
          ),
        ),
      ).toEqual([
        expect.stringMatching(/^<a .*>höre <em>Vergil<\/em>, der<\/a>$/),
        expect.stringMatching(/^<a .*id="dbref-2".*>Großvater<\/a>$/),
        expect.stringMatching(/^<a .*tabindex="-1".*>, der<\/a>$/),
      ]);
    });

    it('filters its list by author and year', async () => {
      const shown = () =>
        scene.reader.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>('#ui-texts > li')]
            .filter((item) => item.checkVisibility())
            .map((item) => item.dataset['author']),
        );
      const status = () =>
        scene.reader.evaluate("document.querySelector('[role=status]').textContent");
      await scene.open('texts/');
      const all = [author, 'A. Keeper', 'Ännchen Müller', 'A. Setter'];
      expect(await shown()).toEqual(all);
      expect(await status()).toBe('');
      await scene.reader.focus({ role: 'combobox', name: 'Author' });
      await scene.reader.type(author.slice(0, 1));
      await scene.reader.waitFor(`document.querySelector('[name=author]').value === '${author}'`);
      expect(await shown()).toEqual([author]);
      expect(await status()).toBe('1 of 4 texts');
      expect(new URL(await scene.reader.url()).searchParams.get('author')).toBe(author);
      await scene.open(`texts/?${new URLSearchParams({ author, year })}`);
      expect(await shown()).toEqual([author]);
      expect(await status()).toBe('1 of 4 texts');
      await scene.open('texts/?author=Nobody&year=%00');
      expect(await shown()).toEqual(all);
      expect(scene.reader.complaints()).toEqual([]);
    });

    describe('sets blocks of every kind', () => {
      it.each([320, 1280])(
        'without scrolling sideways, in a window of %i pixels',
        async (width) => {
          await scene.open('all-blocks/', { width });
          expect(await scene.reader.evaluate(sideways)).toBeLessThanOrEqual(0);
        },
      );

      it('in a card, where wide ones scroll by themselves', async () => {
        await scene.open('all-blocks/', { width: 320 });
        await scene.reader.click({ role: 'doc-noteref', name: /1/ });
        await scene.reader.waitFor("document.querySelector('note-card table') !== null");
        expect(await scene.reader.evaluate(sideways)).toBeLessThanOrEqual(0);
        const scrolls = await scene.reader.evaluate(() =>
          [...document.querySelectorAll('note-card :is(table, pre)')].map(
            (block) => block.scrollWidth > block.clientWidth,
          ),
        );
        expect(scrolls).toEqual([true, true]);
      });

      it('with the alignment of columns, list markers and space around them', async () => {
        await scene.open('all-blocks/', { width: 1280 });
        const seen = await scene.reader.evaluate(() => {
          const cells = [...document.querySelectorAll('article > table tbody tr:first-child td')];
          const list = document.querySelector('article ul:has(input)');
          const after = list?.nextElementSibling?.getBoundingClientRect().top ?? 0;
          return {
            aligned: cells.map((cell) => getComputedStyle(cell).textAlign),
            gap: after - (list?.getBoundingClientRect().bottom ?? 0),
            markers: [...document.querySelectorAll('article ul:has(input) > li')].map(
              (item) => getComputedStyle(item).listStyleType,
            ),
          };
        });
        expect(seen.aligned).toEqual(['start', 'start', 'end', 'end', 'end', 'center']);
        expect(seen.gap).toBeGreaterThan(8);
        expect(seen.markers).toEqual(['none', 'none']);
      });

      it('with images of a known size, loaded when they are near', async () => {
        await scene.open('all-blocks/', { width: 1280 });
        const image = await scene.reader.evaluate(() => {
          const found = document.querySelector<HTMLImageElement>('article figure img');
          return {
            alt: found?.alt,
            size: [found?.getAttribute('width'), found?.getAttribute('height')],
            loading: found?.loading,
            caption: document.querySelector('article figcaption')?.textContent?.trim(),
          };
        });
        expect(image).toEqual({
          alt: 'A field with one tree',
          size: ['640', '360'],
          loading: 'lazy',
          caption: 'A tree, drawn for this text.',
        });
        await scene.reader.evaluate("document.querySelector('article figure').scrollIntoView()");
        await scene.reader.waitFor("document.querySelector('article figure img').naturalWidth > 0");
      });

      it('accessibly', async () => {
        await scene.open('all-blocks/', { width: 320 });
        await scene.reader.click({ role: 'doc-noteref', name: /1/ });
        await scene.reader.waitFor("document.querySelector('note-card table') !== null");
        expect(await scene.reader.audit()).toEqual([]);
      });
    });

    it('shows results from other texts in the search of a text, with links', async () => {
      const part = (name: string): string =>
        `document.querySelector('text-search [data-part=${name}]')?.textContent ?? ''`;
      const found = `(${part('beyond')}).startsWith('A Short Letter 1 match')`;
      await scene.open('?q=heather');
      await scene.reader.waitFor(`(${part('count')}).startsWith('No match for')`);
      await scene.reader.waitFor(found, 10_000);
      await scene.reader.click({ role: 'link', name: /^¶ 2 .*heather/ });
      await scene.reader.waitFor(
        "document.querySelector('search-walk:not([hidden])') !== null",
        10_000,
      );
      expect(await scene.reader.url()).toBe(`${scene.site.address}short-letter/?q=heather#p2`);
      expect(
        await scene.reader.evaluate(
          "document.querySelector('search-walk [role=status]').textContent",
        ),
      ).toBe('1 of 1');
      await scene.reader.back();
      await scene.reader.waitFor(found, 10_000);
    });
  },
  () => project.site,
);
