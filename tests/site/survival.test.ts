import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { dist } from './site.ts';

const tidy = (words: string | null | undefined): string =>
  (words ?? '').replace(/\s+/g, ' ').trim();

/** The built page as a document of its own. */
const page = (): Document => parseHTML(readFileSync(join(dist, 'index.html'), 'utf8')).document;

describe('Reader View', () => {
  let original: Document;
  let kept: Document;
  let words: string;

  beforeAll(() => {
    original = page();
    const article = new Readability(page()).parse();
    expect(tidy(article?.title)).toContain('Anatomy of the Micro-Sect');
    kept = parseHTML(`<!doctype html><html><body>${article?.content}</body></html>`).document;
    words = tidy(kept.body.textContent);
  });

  const lost = (selector: string): readonly string[] =>
    [...original.querySelectorAll(selector)]
      .map((element) => tidy(element.textContent))
      .filter((text) => !words.includes(text));

  it('keeps every heading of the text', () => {
    expect(lost('article :is(h2, h3)')).toEqual([]);
  });

  it('keeps every paragraph of the text', () => {
    expect(original.querySelectorAll('article p[id]').length).toBeGreaterThanOrEqual(61);
    expect(lost('article p[id]')).toEqual([]);
  });

  it('keeps every note', () => {
    expect(original.querySelectorAll('article li[id]').length).toBeGreaterThan(4);
    const notes = [...original.querySelectorAll('article li[id]')];
    const gone = notes.filter((note) =>
      [...note.querySelectorAll('p')].some((part) => !words.includes(tidy(part.textContent))),
    );
    expect(gone.map(({ id }) => id)).toEqual([]);
  });

  it('keeps every link, and every id that one leads to', () => {
    const links = (within: Document, selector: string) =>
      [...within.querySelectorAll(selector)].map((link) =>
        (link.getAttribute('href') ?? '').replace(/^(?:https?:\/\/[^/]*)?(?:about:blank)?/, ''),
      );
    const there = links(kept, 'a[href]');
    const gone = links(original, 'article a[href]').filter((href) => !there.includes(href));
    expect(gone).toEqual([]);
    const dead = there.filter(
      (href) => href.startsWith('#') && !kept.getElementById(href.slice(1)),
    );
    expect([...new Set(dead)]).toEqual([]);
  });
});
