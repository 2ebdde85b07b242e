import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { nameAnchor, quotationAnchor, referenceAnchor } from '../../../src/edition/addresses.ts';
import { noteOccurrencesOf, occurrencesOf } from '../../../src/edition/occurrences.ts';
import { type BuiltPage, pagesOf } from '../built-pages.ts';
import { dist } from '../site.ts';
import { editions } from '../texts.ts';

const pages = new Map(pagesOf(dist).map((page) => [page.path, page]));

/** The fragments of all links of a page. */
function linked(page: BuiltPage | undefined): ReadonlySet<string> {
  const found = new Set<string>();
  const note = ({ tagName, properties }: Element): void => {
    const [, fragment] = String(properties['href'] ?? '').split('#');
    if (tagName === 'a' && fragment) found.add(decodeURIComponent(fragment));
  };
  if (page) visit(page.tree, 'element', note);
  return found;
}

describe.each(editions)('the pages about $folder', (edition) => {
  const page = (name: string): BuiltPage | undefined => pages.get(`${edition.address}${name}/`);

  it('date every dated annotation, with its note and its place', () => {
    const dated = edition.annotations.filter(({ when }) => when);
    const links = linked(page('chronology'));
    const wanted = dated.flatMap(({ id, reference }) => [id, reference]);
    expect(wanted.filter((id) => !links.has(id))).toEqual([]);
  });

  it('list every name, with every passage that mentions it', () => {
    const names = page('names');
    const occurrences = [...occurrencesOf(edition), ...noteOccurrencesOf(edition)];
    const links = linked(names);
    const passages = occurrences.flatMap(([, places]) => places.map(({ passage }) => passage.id));
    expect(edition.names.filter(({ id }) => !names?.ids.has(nameAnchor(id)))).toEqual([]);
    expect(passages.filter((id) => !links.has(id))).toEqual([]);
  });

  it('list the annotations that cite each source', () => {
    const sources = page('sources');
    const links = linked(sources);
    const citing = edition.annotations.filter(({ sources: cited }) => cited.length > 0);
    expect(citing.filter(({ id }) => !links.has(id)).map(({ id }) => id)).toEqual([]);
    expect(edition.references.filter(({ id }) => !sources?.ids.has(referenceAnchor(id)))).toEqual(
      [],
    );
  });

  it('list every quotation, emendation and doubt, with its place', () => {
    const ids = [...linked(page('apparatus')), ...(page('apparatus')?.ids ?? [])];
    const { emendations, doubts, accidentals, quotations } = edition;
    const listed = [...emendations, ...doubts, ...accidentals];
    expect(listed.filter(({ reference }) => !ids.includes(reference))).toEqual([]);
    const quoted = page('quotations');
    const places = linked(quoted);
    expect(
      quotations
        .filter(
          ({ id, target }) => !quoted?.ids.has(quotationAnchor(id)) || !places.has(target.block),
        )
        .map(({ id }) => id),
    ).toEqual([]);
  });
});
