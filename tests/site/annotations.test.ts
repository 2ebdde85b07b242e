import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { dist } from './site.ts';

const collection = z.object({
  first: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        target: z.object({
          source: z.string(),
          selector: z.tuple([
            z.object({ exact: z.string(), prefix: z.string(), suffix: z.string() }),
            z.object({ value: z.string() }),
          ]),
        }),
      }),
    ),
  }),
});

/** The file of a page of the site. */
const fileOf = (page: string): string => {
  const base = (process.env.BASE_PATH ?? '/').replace(/\/$/, '');
  return join(dist, new URL(page).pathname.slice(base.length), 'index.html');
};

it('every annotation’s quotation is found on the built page', () => {
  const file = join(dist, 'annotations.jsonld');
  expect(existsSync(file)).toBe(true);
  const { items } = collection.parse(JSON.parse(readFileSync(file, 'utf8'))).first;
  expect(items.length).toBeGreaterThan(0);
  const [source] = new Set(items.map(({ target }) => target.source));
  const { document } = parseHTML(readFileSync(fileOf(source ?? ''), 'utf8'));
  for (const sign of document.querySelectorAll('sup')) sign.remove();
  for (const { id, target } of items) {
    const [{ exact, prefix, suffix }, { value }] = target.selector;
    const block = document.getElementById(value)?.textContent.replace(/\s+/g, ' ') ?? '';
    expect(block.split(prefix + exact + suffix), id).toHaveLength(2);
    const key = new URL(id).hash.replace(/^#ed-/, '');
    expect(document.getElementById(`ed-${key}`), id).not.toBeNull();
  }
});
