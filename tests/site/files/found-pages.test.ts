import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { pagesOf } from '../built-pages.ts';
import { dist } from '../site.ts';

it('every page for search engines has a description', () => {
  const pages = pagesOf(dist).map(({ path, tree }) => {
    const said = new Map<string, string>();
    visit(tree, 'element', ({ tagName, properties: { name, content } }) => {
      if (tagName === 'meta' && name) said.set(String(name), String(content));
    });
    return { path, said };
  });
  const found = pages.filter(({ said }) => !said.get('robots')?.includes('noindex'));
  expect(found.length).toBeGreaterThan(4);
  expect(found.filter(({ said }) => !said.get('description')).map(({ path }) => path)).toEqual([]);
});
