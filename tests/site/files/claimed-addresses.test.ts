import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { compileAll } from '../../../src/markdown/compile-all.ts';
import { textFolders } from '../../../src/markdown/loaders/read-folder.ts';
import { matter } from '../../markdown/one-text.ts';
import { pagesOf } from '../built-pages.ts';
import { dist } from '../site.ts';
import { editions } from '../texts.ts';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const texts = [...textFolders(`${project}content/`, project)];

/** Compiles the texts and another one with these keys and words. */
function compileWith(keys: string, words: string) {
  const text = new TextEncoder().encode(
    `${matter.replace('lang: en', `lang: en\n${keys}`)}## One\n\n${words}\n`,
  );
  const further = { name: 'zz-further', path: 'content/zz-further', files: { text } };
  return compileAll([...texts, further]);
}

/** The rules that another text with this former address violates. */
const brokenBy = (alias: string): readonly string[] =>
  compileWith(`aliases: [${JSON.stringify(alias)}]`, 'Words.').problems.map(({ rule }) => rule);

/** Folders that only hold a redirect are free. */
const former = editions.flatMap(({ aliases }) => aliases.map((alias) => alias.split('/')[1]));
const written = readdirSync(dist).filter((name) => !former.includes(name));

it.each(written)('No text may claim the address of %s, which the build writes', (name) => {
  expect(brokenBy(`/${name}`)).toEqual(['address-claimed']);
  expect(brokenBy(`/${name}/`)).toEqual(['address-claimed']);
});

it.each(['/essay', '/old/page.html', '/swap.js', '/searching/', '/2001/about/'])(
  'A text may have the former address %s',
  (address) => {
    expect(brokenBy(address)).toEqual([]);
  },
);

it.each([
  '/_astro/x',
  '/pagefind/x/',
  '/index.html',
  '/essay/index.html',
  '/_headers',
  '/.well-known/x',
  '/sw.js.br',
  '/404.html',
])('A text may not claim the address %s', (address) => {
  expect(brokenBy(address)).toEqual(['address-claimed']);
});

it('A text may link to every page that the build writes, and to no other', () => {
  const links = pagesOf(dist).map(({ path }) => `[there](${path})`);
  expect(links.length).toBeGreaterThan(10);
  expect(compileWith('', links.join(' '))).toMatchObject({ problems: [], warnings: [] });
  const { warnings } = compileWith('', '[there](/about/nothing/)');
  expect(warnings).toMatchObject([{ rule: 'link-astray' }]);
});
