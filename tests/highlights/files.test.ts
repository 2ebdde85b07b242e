import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { toString as textOf } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { type Highlight, inReadingOrder } from '../../src/highlights/highlight.ts';
import { isHighlight } from '../../src/highlights/is-highlight.ts';
import { wordsOf } from '../../src/highlights/marked-words.ts';
import { parseHighlight } from '../../src/highlights/parse-highlight.ts';
import { type ImportedFile, longestFile, readImport } from '../../src/highlights/read-import.ts';
import { toJsonLd } from '../../src/highlights/to-json-ld.ts';
import { toMarkdown } from '../../src/highlights/to-markdown.ts';
import { runs } from '../fuzz.ts';
import { anyHighlight, bees, marked } from './some-highlights.ts';

const context = { texts: [bees], fallback: '', now: '2026-02-01T00:00:00.000Z' };
const words = { title: 'My notes', citation: () => 'Ada Keeper, “On Bees” (May 1902).' };
const asMarkdown = (all: readonly Highlight[]) => toMarkdown(all, [bees], words);
const asJsonLd = (all: readonly Highlight[]) => toJsonLd(all, [bees]);

function read(content: string): ImportedFile {
  const file = readImport(content, context);
  if (typeof file === 'string') throw new Error(file);
  return file;
}

describe('A file of highlights', () => {
  it.each([
    ['Markdown', asMarkdown],
    ['JSON-LD', asJsonLd],
  ])('in %s restores all highlights', (_, write) => {
    fc.assert(
      fc.property(fc.array(anyHighlight, { minLength: 1, maxLength: 5 }), (all) => {
        const { highlights, skipped } = read(write(all));
        expect(skipped).toBe(0);
        // JSON-LD has no location; the paragraph's number then tells the order.
        expect(highlights.map((one) => ({ ...one, location: all[0]?.location }))).toEqual(all);
      }),
    );
  });

  it('in JSON-LD keeps the order of paragraphs', () => {
    const { segments } = marked('republic');
    const at = (block: string) =>
      marked('republic', { id: block, segments: segments.map((one) => ({ ...one, block })) });
    const all = read(asJsonLd([at('p10'), at('p9'), at('p2a')])).highlights;
    expect(inReadingOrder(all).map(({ id }) => id)).toEqual(['p2a', 'p9', 'p10']);
  });

  it('in JSON-LD is valid according to the W3C model', () => {
    const schema = new URL('annotation-page.schema.json', import.meta.url);
    const ajv = new Ajv({ strict: false, formats: { uri: URL.canParse } });
    const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));
    const file = asJsonLd([
      marked('republic'),
      marked('monarchy', { note: 'Why?', tags: ['bees'] }),
    ]);
    expect(validate(JSON.parse(file)), JSON.stringify(validate.errors)).toBe(true);
  });

  it('in Markdown has the highlighted words and notes, with markup escaped', () => {
    fc.assert(
      fc.property(anyHighlight, (one) => {
        const tree = unified()
          .use(remarkParse)
          .parse(asMarkdown([one]));
        const squeezed = (some: string): string => some.replace(/\s+/g, '');
        const quoted = tree.children
          .filter(({ type }) => type === 'blockquote')
          .map((node) => textOf(node));
        expect(squeezed(quoted.join(''))).toBe(squeezed(wordsOf(one)));
      }),
    );
  });

  it('in Markdown has the citation, the headings and links back', () => {
    expect(asMarkdown([marked('republic', { note: 'Is it?' })])).toMatch(
      /^---\ntitle: "On Bees"\nauthor: "Ada Keeper"\nedition: "1.0.0"\nsource: "https:\/\/example.org\/reader\/on-bees\/"\ncitation: .*\n---\n\n# On Bees\n\nAda Keeper.*\n\n## The hive\n\n> republic\n\nIs it\?\n\n— \[¶ 1\]\(<https:\/\/example\.org\/reader\/on-bees\/\?mark=0p1\.13\.21\.[0-9a-f]{8}#p1>\)\n\n<!-- highlight \{.*\} -->\n$/,
    );
  });
});

const hypothesis = {
  rows: [
    {
      id: 'xYz_1',
      created: '2026-01-02T03:04:05.678901+00:00',
      updated: '2026-01-03T03:04:05.678901+00:00',
      uri: 'https://example.org/reader/on-bees/',
      text: 'Is it *one*?',
      tags: ['politics'],
      document: { title: ['On Bees'] },
      target: [
        {
          source: 'https://example.org/reader/on-bees/',
          selector: [
            {
              type: 'RangeSelector',
              startContainer: '/main/p[1]',
              startOffset: 13,
              endContainer: '/main/p[1]',
              endOffset: 21,
            },
            { type: 'TextPositionSelector', start: 2013, end: 2021 },
            {
              type: 'TextQuoteSelector',
              exact: 'republic',
              prefix: 'A hive is no ',
              suffix: '. Whoever says',
            },
          ],
        },
      ],
    },
    {
      id: 'page-note',
      created: '2026-01-02T03:04:05Z',
      text: 'A note on the page',
      target: [{ source: 'https://example.org/' }],
    },
  ],
};

const readium = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'urn:uuid:123-123-123-123',
  type: 'AnnotationSet',
  about: { 'dc:title': 'On Bees' },
  items: [
    {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'urn:uuid:11111111-2222-3333-4444-555555555555',
      type: 'Annotation',
      created: '2026-01-02T03:04:05Z',
      modified: '2026-01-02T03:04:06Z',
      motivation: 'highlighting',
      body: { type: 'TextualBody', value: '', color: 'orange', tag: 'read again' },
      target: {
        source: 'EPUB/text.xhtml',
        selector: [
          {
            type: 'CSSSelector',
            value: '#p1',
            refinedBy: { type: 'TextPositionSelector', start: 34, end: 42 },
          },
          {
            type: 'TextQuoteSelector',
            exact: 'monarchy',
            prefix: 'Whoever says ',
            suffix: ' has not',
          },
        ],
      },
    },
  ],
};

describe('Other programs’ files', () => {
  it('from Hypothesis give words, note, tags and text; page notes are counted as skipped', () => {
    const { highlights, skipped } = read(JSON.stringify(hypothesis));
    expect(skipped).toBe(1);
    expect(highlights).toMatchObject([
      {
        id: 'xYz_1',
        text: 'on-bees',
        note: 'Is it *one*?',
        tags: ['politics'],
        colour: 'yellow',
        updated: '2026-01-03T03:04:05.678Z',
        segments: [{ exact: 'republic', prefix: 'A hive is no ', suffix: '. Whoever says' }],
      },
    ]);
  });

  it('from Readium also give the paragraph, and unknown colours become grey', () => {
    expect(read(JSON.stringify(readium)).highlights).toMatchObject([
      {
        id: '11111111-2222-3333-4444-555555555555',
        text: 'on-bees',
        tags: ['read again'],
        colour: 'grey',
        segments: [{ block: 'p1', exact: 'monarchy', start: 34 }],
      },
    ]);
  });

  it('with long quotations are split into several highlights', () => {
    const exact = 'bees and '.repeat(500).trim();
    const [one] = read(
      JSON.stringify({
        type: 'Annotation',
        target: { selector: { type: 'TextQuoteSelector', exact } },
      }),
    ).highlights;
    expect(one?.segments.map((segment) => segment.exact).join('')).toBe(exact);
  });
});

/** Reads a file, which must not throw, and whose highlights must be such as pages rely on. */
function isSound(content: string): void {
  const file = readImport(content, context);
  if (typeof file === 'string') return;
  for (const one of file.highlights) {
    expect(isHighlight(one)).toBe(true);
    expect(one.deletedAt).toBeUndefined();
    expect(parseHighlight(JSON.parse(JSON.stringify(one)))).toEqual(one);
  }
}

describe('A hostile file', () => {
  it('with a status that this version does not have counts as found', () => {
    expect(parseHighlight({ ...marked('republic'), status: 'moved' })?.status).toBe('found');
  });

  it('that is too large or of another kind is reported', () => {
    expect(readImport(' '.repeat(longestFile + 1), context)).toBe('too-large');
    expect(readImport(JSON.stringify(Array(5001).fill({})), context)).toBe('too-large');
    expect(readImport('{"items": [', context)).toBe('unreadable');
    expect(readImport('# Shopping', context)).toBe('empty');
    expect(readImport('', context)).toBe('empty');
  });

  it('never throws, whatever JSON it contains', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (json) => {
        isSound(json);
        isSound(`{"items": [{"id": "a", "target": ${json}, "body": ${json}}]}`);
        isSound(`<!-- highlight ${json} -->`);
      }),
      { numRuns: runs(500) },
    );
    const deep = 400_000;
    isSound('{"first":'.repeat(deep) + '1'.padEnd(deep + 1, '}'));
    isSound('['.repeat(deep) + ']'.repeat(deep));
  });

  it('that was damaged on its way is read as far as it is whole, or reported', () => {
    const slips = [
      '"',
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '\\',
      '\n',
      '\u0000',
      '-->',
      '<!--',
      'null',
      '1e9',
    ];
    fc.assert(
      fc.property(
        fc.array(anyHighlight, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(asMarkdown, asJsonLd),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(40),
        fc.oneof(fc.constantFrom(...slips), fc.string({ unit: 'binary', maxLength: 6 })),
        (all, write, at, cut, slip) => {
          const file = write(all);
          const from = Math.floor(at * file.length);
          isSound(file.slice(0, from) + slip + file.slice(from + cut));
        },
      ),
      { numRuns: runs(1000) },
    );
  });

  it('cannot delete highlights, and its markup stays text', () => {
    const evil = { ...marked('republic'), deletedAt: '2030-01-01T00:00:00.000Z' };
    expect(read(asMarkdown([evil]))).toEqual({ highlights: [], skipped: 1 });
    const note = '--> <img src=x onerror=alert(1)> <!--';
    expect(read(asMarkdown([marked('republic', { note })])).highlights[0]?.note).toBe(note);
    expect(asMarkdown([marked('republic', { note })])).not.toMatch(/(?<!\\)<img/);
  });
});
