import { createRequire } from 'node:module';
import { plugins } from '@citation-js/core';
import { describe, expect, it } from 'vitest';
import { printedDate } from '../../../src/exports/book/printed-date.ts';
import { type Citation, citationsOf } from '../../../src/exports/citations/citations.ts';
import { citedText } from '../../../src/exports/citations/cited-text.ts';
import { placeCitationsOf } from '../../../src/exports/citations/place-citations.ts';
import { essay } from '../../essay/edition.ts';

// The cache may hold the citations, so load Citation.js here.
for (const format of ['bibtex', 'ris'])
  createRequire(import.meta.url)(`@citation-js/plugin-${format}`);

const edition = essay();
const publication = { page: new URL('https://example.org/essay/'), site: 'The readers' };
const work = citedText(edition, publication);
const whole = citationsOf(work);
const in_ = (form: string, among: readonly Citation[] = whole): string =>
  among.find((one) => one.form === form)?.text ?? '';

/** Parses a citation with Citation.js, which detects the format. */
const read = (text: string) => plugins.input.chain(text)[0] ?? {};

describe('a citation of the whole', () => {
  it.each([
    [
      'chicago-note',
      'Hal Draper, “Anatomy of the Micro-Sect,” October 1973, The readers, edition 1.1.0, November 29, 2026, https://example.org/essay/.',
    ],
    [
      'chicago-list',
      'Draper, Hal. “Anatomy of the Micro-Sect.” October 1973. The readers, edition 1.1.0, November 29, 2026. https://example.org/essay/.',
    ],
    ['mla-text', '(Draper)'],
    [
      'mla-list',
      'Draper, Hal. “Anatomy of the Micro-Sect.” Oct. 1973. The Readers, ed. 1.1.0, 29 Nov. 2026, https://example.org/essay/.',
    ],
    ['apa-text', '(Draper, 1973)'],
    [
      'apa-list',
      'Draper, H. (1973, October). Anatomy of the Micro-Sect [Edition 1.1.0, November 29, 2026]. The Readers. https://example.org/essay/',
    ],
  ])('in %s follows the style, and names the edition', (form, expected) => {
    expect(in_(form)).toBe(expected);
  });

  it('has website titles in italics if the style does', () => {
    const html = whole.find(({ form }) => form === 'mla-list')?.html;
    expect(html).toContain('<i>The Readers</i>');
    expect(whole.every(({ html: made = '' }) => !/<(?!\/?i>)/.test(made))).toBe(true);
  });

  it.each(['bibtex', 'ris'])('in %s is parsed back to its fields', (form) => {
    expect(read(in_(form))).toMatchObject({
      title: work.title,
      author: [{ family: 'Draper', given: 'Hal' }],
      issued: { 'date-parts': [[1973, 10]] },
      URL: work.URL,
      edition: '1.1.0',
    });
    expect(in_(form)).toContain('Edition 1.1.0, November 29, 2026');
    expect(in_(form)).toContain('The readers');
  });

  it('in CSL-JSON survives parsing', () => {
    expect(JSON.parse(in_('csl-json'))).toEqual([JSON.parse(JSON.stringify(work))]);
    expect(read(in_('csl-json'))).toMatchObject({ type: 'webpage', title: work.title });
  });

  it('ends its RIS record as the format requires', () => {
    expect(in_('ris')).toMatch(/^TY {2}- ELEC\n[\s\S]*\nER {2}- $/);
  });
});

describe('a citation of a place', () => {
  const places = placeCitationsOf(edition, publication);
  const fill = (text: string, n: string, id: string): string =>
    text.replaceAll('{n}', n).replaceAll('{id}', id);

  it.each([
    ['chicago-note', '¶ 34, https://example.org/essay/#p34.'],
    ['chicago-list', 'https://example.org/essay/#p34.'],
    ['mla-text', '(Draper, par. 34)'],
    ['mla-list', 'https://example.org/essay/#p34.'],
    ['apa-text', '(Draper, 1973, para. 34)'],
    ['apa-list', 'https://example.org/essay/#p34'],
  ])('in %s ends in the paragraph', (form, end) => {
    expect(fill(in_(form, places.paragraph), '34', 'p34').endsWith(end)).toBe(true);
  });

  it.each(['bibtex', 'ris', 'csl-json'])('in %s is parsed back with the place', (form) => {
    const cited = read(fill(in_(form, places.paragraph), '34', 'p34'));
    expect(cited).toMatchObject({
      title: work.title,
      URL: 'https://example.org/essay/#p34',
      issued: { 'date-parts': [[1973, 10]] },
    });
    expect(String(cited['note'])).toMatch(/(?:¶|\u00b6) ?34$/);
  });

  it('names a note of the author’s by its sign', () => {
    expect(fill(in_('chicago-note', places.note), '2*', 'fn-2')).toContain(
      'n. 2*, https://example.org/essay/#fn-2.',
    );
  });

  it('has no placeholders except number and id', () => {
    for (const { text } of [...places.paragraph, ...places.note]) {
      expect(text).not.toMatch(/98765432/);
      expect(fill(text, '34', 'p34')).toMatch(/34/);
    }
  });
});

describe('a citation of a note of the editor’s', () => {
  const filled = (form: string, of = edition): string =>
    in_(form, placeCitationsOf(of, publication).annotation)
      .replaceAll('{heading}', 'Third Camp')
      .replaceAll('{date}', 'November 29, 2026')
      .replaceAll('{id}', 'ed-third-camp');

  it.each(['chicago-note', 'chicago-list', 'mla-list', 'apa-list', 'bibtex', 'ris', 'csl-json'])(
    'in %s has its heading, its date, the edition and its address',
    (form) => {
      expect(filled(form)).toContain('Third Camp');
      expect(filled(form)).toContain('November 29, 2026');
      expect(filled(form)).toContain(edition.version.number);
      expect(filled(form)).toContain('https://example.org/essay/#ed-third-camp');
      expect(filled(form)).not.toMatch(/[{](?:n|id|last|heading|date)[}]|9876543/);
    },
  );

  it.each([
    ['mla-text', '(“Third Camp”)'],
    ['apa-text', '(Third Camp, 2026)'],
  ])('in %s has its heading for want of an author', (form, citation) => {
    expect(filled(form)).toBe(citation);
  });

  it('names the editor as author, if any, and never the text’s author', () => {
    const version = { ...edition.version, editor: 'A. Scholar' };
    expect(filled('chicago-list', { ...edition, version })).toMatch(/^A\. Scholar\. “Third Camp/);
    expect(filled('chicago-list')).toMatch(/^“Third Camp/);
  });
});

describe('a work', () => {
  it.each([
    ['October 1973', 'en', { 'date-parts': [[1973, 10]] }],
    ['January 1973', 'en', { 'date-parts': [[1973, 1]] }],
    ['1901', 'en', { 'date-parts': [[1901]] }],
    ['12. Mai 1901', 'de', { 'date-parts': [[1901, 5, 12]] }],
    ['3 May 1901', 'en', { 'date-parts': [[1901, 5, 3]] }],
    ['undated', 'en', { literal: 'undated' }],
  ])('dated %s (%s) gets a structured date', (words, lang, expected) => {
    expect(printedDate(words, lang)).toEqual(expected);
  });

  it('can be cited without a year, or by a body', () => {
    const odd = {
      ...edition,
      date: 'undated',
      creators: [{ literal: 'The Society of Friends' }],
    };
    const made = citationsOf(citedText(odd, publication));
    expect(in_('chicago-list', made)).toMatch(/^The Society of Friends\. “Anatomy/);
    expect(in_('chicago-list', made)).toContain('undated');
    expect(read(in_('ris', made))).toMatchObject({ title: work.title });
  });
});
