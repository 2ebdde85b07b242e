import { readFileSync } from 'node:fs';
import { DOMParser } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { Edition } from '../../../src/edition/model.ts';
import { occurrencesOf } from '../../../src/edition/occurrences.ts';
import { passagesOf } from '../../../src/edition/passages.ts';
import { toTei } from '../../../src/exports/tei/tei.ts';
import { essay } from '../../essay/edition.ts';
import { everything } from '../everything.ts';

const schema = readFileSync(new URL('tei-subset.rng', import.meta.url), 'utf8');
const publication = {
  page: new URL('https://texts.example/reader/'),
  site: 'A site',
  publisher: 'A publisher',
};

async function complaints(xml: string): Promise<readonly string[]> {
  const input = [{ fileName: 'text.tei.xml', contents: xml }];
  const result = await validateXML({ xml: input, schema, extension: 'relaxng' });
  return result.errors.map(({ message }) => message);
}

const squeeze = (words: string): string => words.replace(/\s+/g, ' ').trim();
const bare = (words: string): string => words.replace(/\s+/g, '');

/**
 * The words of an element as edited: this edition's reading, without metadata, and with numbers of
 * headings and list items.
 */
function wordsOf(element: Element): string {
  const isNumbered = element.matches('head, item');
  const number = isNumbered ? element.getAttribute('n') : undefined;
  return (number ? `${number} ` : '') + wordsIn(element);
}

function wordsIn(element: Element): string {
  return [...element.childNodes]
    .map((node) => {
      if (node.nodeType === 3) return node.textContent ?? '';
      if (!isElement(node)) return '';
      const { localName } = node;
      const apart = localName === 'rdg' || (localName === 'note' && !node.hasAttribute('place'));
      return apart ? '' : wordsOf(node);
    })
    .join('');
}
const isElement = (node: Node): node is Element => node.nodeType === 1;

describe.each<[string, Edition]>([
  ['the essay', essay()],
  ['a text with everything in it', everything()],
])('the TEI of %s', (_name, edition) => {
  const xml = toTei(edition, publication);
  const tei = new DOMParser().parseFromString(xml, 'text/xml');
  const all = [...tei.querySelectorAll('*')];
  const ids = new Map(all.map((element) => [element.getAttribute('xml:id'), element]));
  /** Ids that XML does not allow, or that are taken, are prefixed with an underscore. */
  const at = (id: string): Element | undefined => ids.get(id) ?? ids.get(`_${id}`);

  it('is well-formed and valid', async () => {
    expect(await complaints(xml)).toEqual([]);
  });

  it('has the words of every block under its id', () => {
    for (const { id, text } of passagesOf(edition)) {
      const element = at(id);
      const words = element?.localName === 'div' ? element.querySelector('head') : element;
      // Items and cells are separated by elements, not white space.
      const compared = ['p', 'div'].includes(element?.localName ?? '') ? squeeze : bare;
      expect(words && compared(wordsOf(words))).toBe(compared(text));
    }
  });

  it('has exactly the words of the body, in order', () => {
    const body = tei.querySelector('body');
    const passages = passagesOf(edition).filter(
      ({ id, scope }) => scope === 'text' && id !== edition.title.id,
    );
    expect(body && bare(wordsOf(body))).toBe(bare(passages.map(({ text }) => text).join('')));
  });

  it('nests sections by level, and numbers their headings', () => {
    for (const { id, depth, number } of edition.sections) {
      const division = at(id);
      let above = 0;
      for (let up = division?.parentElement; up?.localName === 'div'; up = up.parentElement)
        above++;
      expect(above).toBe(depth - 2);
      expect(division?.querySelector('head')?.getAttribute('n') ?? '').toBe(number);
    }
  });

  it('has no broken pointers', () => {
    const attributes = ['target', 'ref', 'corresp', 'wit', 'prev'];
    const pointers = all.flatMap((element) =>
      attributes.flatMap((name) => element.getAttribute(name) ?? []),
    );
    const inside = pointers.filter((pointer) => pointer.startsWith('#'));
    expect(inside.length).toBeGreaterThan(0);
    expect(inside.filter((pointer) => !ids.has(pointer.slice(1)))).toEqual([]);
  });

  it('has every emendation with both readings and the reason', () => {
    for (const { id, source, reading, reason } of edition.emendations) {
      const app = ids.get(id);
      const [lem, rdg, note] = [...(app?.children ?? [])];
      expect(lem && wordsOf(lem)).toBe(reading);
      expect(rdg?.textContent).toBe(source);
      expect(note?.textContent).toContain(reason);
    }
  });

  it('has doubtful and annotated words, with their notes', () => {
    for (const { reference, target } of edition.doubts) {
      expect(ids.get(reference)?.localName).toBe('sic');
      expect(wordsOf(ids.get(reference) ?? tei.documentElement)).toBe(target.exact);
    }
    for (const { id, reference, target, text } of edition.annotations) {
      expect(wordsOf(ids.get(reference) ?? tei.documentElement)).toBe(target.exact);
      expect(squeeze(ids.get(id)?.querySelector('note')?.textContent ?? '')).toContain(
        squeeze(text).slice(0, 40),
      );
    }
  });

  it('marks every occurrence of a name', () => {
    for (const [id, occurrences] of occurrencesOf(edition)) {
      const tagged = all.filter(
        (element) => element.localName === 'rs' && element.getAttribute('ref') === `#name-${id}`,
      );
      expect(tagged.map(wordsOf).toSorted()).toEqual(
        occurrences
          .map(({ passage, range }) => passage.text.slice(range.start, range.end))
          .toSorted(),
      );
    }
  });

  it('marks quotations and allusions with their sources', () => {
    const sure = { certain: 'quote', probable: 'ref', possible: 'ref' } as const;
    for (const { id, target, certainty, source } of edition.quotations) {
      const element = ids.get(`quoted-${id}`);
      expect(element?.localName).toBe(sure[certainty]);
      expect(bare(target.exact)).toContain(bare(element ? wordsOf(element) : 'nothing'));
      const leads = element?.getAttribute('source') ?? element?.getAttribute('target');
      expect(leads).toBe(source ? `#source-${source}` : `#quotation-${id}`);
      expect(ids.has(leads?.slice(1) ?? '')).toBe(true);
      expect(ids.get(`quotation-${id}`)?.getAttribute('corresp')).toBe(`#quoted-${id}`);
    }
  });

  it('identifies names by authority files, and has machine-readable dates', () => {
    for (const { id, sameAs } of edition.names) {
      const full = ids.get(`name-${id}`)?.querySelector('[type=full]');
      expect(full?.getAttribute('ref') ?? '').toBe(full ? sameAs.join(' ') : '');
    }
    for (const { id, when } of edition.annotations) {
      const date = ids.get(id)?.querySelector('note > note[type=dates] > date');
      const read = date?.getAttribute('when') ?? date?.getAttribute('from');
      expect(read ?? undefined).toBe(when?.from);
    }
  });

  it('has every note reference', () => {
    for (const { notes } of edition.notes)
      for (const { references, id, sign } of notes)
        for (const reference of references) {
          expect(ids.get(reference)?.getAttribute('target')).toBe(`#${id}`);
          expect(ids.get(reference)?.getAttribute('n')).toBe(sign);
        }
  });

  it('is byte-identical every time', () => {
    expect(toTei(edition, publication)).toBe(xml);
  });
});

describe('the TEI of a text without named editor and publisher', () => {
  const edition = everything();
  const xml = toTei(
    { ...edition, version: { ...edition.version, editor: undefined } },
    { page: publication.page, site: 'A site' },
  );

  it('is valid, names the site and no person', async () => {
    expect(await complaints(xml)).toEqual([]);
    expect(xml).toContain('<distributor>A site</distributor>');
    expect(xml).not.toMatch(/<publisher>A site|<titleStmt>.*<editor>.*<\/titleStmt>/s);
  });
});

describe('the schema of the TEI', () => {
  it('rejects elements that TEI does not have', async () => {
    const xml = toTei(essay(), publication);
    expect(await complaints(xml.replace('<body>', '<body><aside/>'))).not.toEqual([]);
    expect(
      await complaints(xml.replaceAll('motivation="describing"', 'motivation="glossing"')),
    ).not.toEqual([]);
    expect(await complaints(xml.replace('xml:id="p2"', 'xml:id="p1"'))).not.toEqual([]);
  });

  it('has the rights of the author’s text and the licence of the notes', () => {
    const xml = toTei(essay(), publication);
    const tei = new DOMParser().parseFromString(xml, 'text/xml');
    const availability = tei.querySelector('availability');
    expect(availability?.getAttribute('status')).toBe('restricted');
    expect(availability?.querySelector('p')?.textContent).toContain('Center for Socialist History');
    expect(availability?.querySelector('licence')?.textContent).toBe('CC BY 4.0');
  });
});
