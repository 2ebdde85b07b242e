import { type Counts, parts } from '../../../src/edition/fidelity.ts';
import { bare, type Inventory, type Item, type Link, stands } from './inventory.ts';

/** A form of a text as read back. */
export interface Found {
  /** All its words, normalised. */
  readonly words: string;
  /** Whether a link of the page works in it; in print, whether its target is included. */
  leads(link: Link): boolean;
}

/** What a form lost in any of the ways it was read, by name; empty if nothing. */
export function lostFrom(
  found: readonly Found[],
  page: Inventory,
): Readonly<Record<keyof Counts, string[]>> {
  const gone = (items: readonly Item[]): string[] =>
    items
      .filter(({ runs }) => !found.every(({ words }) => stands(runs, words)))
      .map(({ name, runs }) => `${name}: ${runs.join(' ').slice(0, 100)}`);
  return {
    headings: gone(page.headings),
    paragraphs: gone(page.paragraphs),
    notes: gone(page.notes),
    links: page.links
      .filter((link) => !found.every((one) => one.leads(link)))
      .map(({ href, words }) => `${words} > ${href}`),
  };
}

/** The page's counts minus the losses. */
export const counted = (page: Inventory, lost?: ReturnType<typeof lostFrom>): Counts => {
  const [headings, paragraphs, notes, links] = parts.map(
    (part) => page[part].length - (lost?.[part].length ?? 0),
  );
  return {
    headings: headings ?? 0,
    paragraphs: paragraphs ?? 0,
    notes: notes ?? 0,
    links: links ?? 0,
  };
};

/** A form with links to ids in any of its documents, or to other sites. */
export function fromDocuments(documents: readonly Document[]): Found {
  const all = (selector: string) => documents.flatMap((one) => [...one.querySelectorAll(selector)]);
  const ids = new Set(all('[id]').map(({ id }) => id));
  const hrefs = all('a[href]').map((link) => link.getAttribute('href') ?? '');
  const hashes = new Set(hrefs.map((href) => /#(.*)$/.exec(href)?.[1]));
  for (const apart of all('sup, [data-anchor], [role="doc-backlink"], .number')) apart.remove();
  const words = documents.map((one) => (one.body ?? one.documentElement).textContent);
  return {
    words: bare(words.join(' ')),
    leads: ({ href }) => {
      if (!href.startsWith('#')) return hrefs.includes(href);
      const id = href.slice(1);
      return hashes.has(id) && ids.has(id);
    },
  };
}

/** A form without links: it must contain their targets, notes or URLs. */
export function fromWords(words: string, page: Inventory): Found {
  const all = bare(words);
  const places = new Map(
    [page.headings, page.paragraphs, page.notes].flat().map((i) => [i.name, i]),
  );
  return {
    words: all,
    leads: ({ href }) => {
      const place = href.startsWith('#') ? places.get(href.slice(1)) : undefined;
      return place ? stands(place.runs, all) : all.includes(bare(href));
    },
  };
}
