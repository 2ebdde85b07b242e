import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { fromDocuments, fromWords, lostFrom } from './found.ts';
import { inventoryOf } from './inventory.ts';

const html = `<!doctype html><html><body><article>
<h2 id="one">One</h2>
<p id="p1">Words with a sign<sup><a id="fnref-1" href="#fn-1">1</a></sup> and a
  <a href="https://a.example/">way out</a>.</p>
<ol><li id="fn-1"><p>What the note says. <a role="doc-backlink" href="#fnref-1">back</a></p></li></ol>
</article></body></html>`;
const documentOf = (words: string): Document => parseHTML(words).document;
const page = inventoryOf(documentOf(html));
const nothing = { headings: [], paragraphs: [], notes: [], links: [] };
const lost = (change: (one: Document) => void) => {
  const copy = documentOf(html);
  change(copy);
  return lostFrom([fromDocuments([copy])], page);
};

it('a page compared with itself has lost nothing', () => {
  expect(lost(() => undefined)).toEqual(nothing);
});

it.each([
  ['heading', 'h2', { ...nothing, headings: ['one: one'] }],
  ['note', 'li p', { ...nothing, notes: ['fn-1: whatthenotesays.'] }],
  ['place that a link leads to', 'li', { notes: ['fn-1: whatthenotesays.'], links: ['1 > #fn-1'] }],
  ['sign', 'sup', { ...nothing, links: ['1 > #fn-1'] }],
])('a missing %s is noticed', (_, selector, missed) => {
  const found = lost((one) => one.querySelector(selector)?.remove());
  expect(found).toEqual({ ...nothing, ...missed });
});

it('one missing word of a paragraph is noticed', () => {
  const found = lost((one) => {
    const words = one.querySelector('p')?.firstChild;
    if (words) words.textContent = 'Words with sign';
  });
  expect(found.paragraphs).toHaveLength(1);
});

it('in print a reference needs its note, and a link its URL', () => {
  const all = 'One. Words with a sign [1] and a way out (https://a.example/). What the note says.';
  expect(lostFrom([fromWords(all, page)], page)).toEqual(nothing);
  const less = lostFrom([fromWords('One. Words with a sign [1] and a way out.', page)], page);
  expect(less.links).toEqual(['1 > #fn-1', 'way out > https://a.example/']);
});
