import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import type { BuiltPage } from '../built-pages.ts';

/** The fields that Zotero saves, as far as they matter here. */
export interface Saved {
  itemType: string;
  title?: string | undefined;
  date?: string | undefined;
  url?: string | undefined;
  publicationTitle?: string | undefined;
  abstractNote?: string | undefined;
  readonly creators: { readonly firstName: string; readonly lastName: string }[];
}

/** The prefixes of vocabularies that Zotero knows without declaration. */
const vocabularies = new Set(
  'bib bibo dc dcterms prism foaf vcard link z eprint eprints og article book rdf'.split(' '),
);

/**
 * A reimplementation of Zotero's translators “Embedded Metadata” and “RDF” for what these pages can
 * contain: github.com/zotero/translators.
 *
 * It reads only `meta` elements in the head, and of one with both a name and a property only the
 * name. `citation_title` alone makes the page a journal article, unless a vocabulary says
 * otherwise.
 */
export function savedBy({ tree }: BuiltPage): Saved {
  const metas: { readonly tag: string; readonly value: string; readonly name: string }[] = [];
  visit(tree, 'element', (head) => {
    if (head.tagName !== 'head') return;
    for (const { properties, tagName } of head.children.filter(
      (child): child is Element => child.type === 'element',
    )) {
      const name = String(properties['name'] ?? '');
      const tag = name || String(properties['property'] ?? '');
      if (tagName === 'meta' && tag)
        metas.push({ tag, name, value: String(properties['content']) });
    }
  });
  const of = (vocabulary: string, term: string) =>
    metas.find(({ tag }) => tag === `${vocabulary}:${term}`)?.value;
  const highwire = (term: string) =>
    metas.filter(({ name }) => name.endsWith(term)).map(({ value }) => value);
  const known = metas.some(({ tag }) => vocabularies.has(tag.split(/[.:_]/)[0] ?? ''));
  const guess = metas.some(({ tag }) => tag === 'citation_title') ? 'journalArticle' : undefined;
  const ogTypes: Readonly<Record<string, string>> = { website: 'webpage', book: 'book' };
  return {
    itemType: ogTypes[of('og', 'type') ?? ''] ?? guess ?? (known ? 'webpage' : 'none'),
    title: highwire('citation_title')[0] ?? of('og', 'title'),
    date: highwire('citation_date')[0] ?? highwire('citation_publication_date')[0],
    url: highwire('citation_public_url')[0] ?? of('og', 'url'),
    publicationTitle: highwire('citation_journal_title')[0] ?? of('og', 'site_name'),
    abstractNote: highwire('citation_abstract')[0] ?? highwire('description')[0],
    creators: highwire('citation_author').map((author) => {
      const [lastName = '', firstName = ''] = author.split(/\s*,\s*/);
      return { firstName, lastName };
    }),
  };
}
