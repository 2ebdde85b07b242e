import fc from 'fast-check';
import type { Nodes } from 'hast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import type { Edition } from '../../src/edition/model.ts';
import { passagesOf } from '../../src/edition/passages.ts';
import { findUnfit } from '../../src/markdown/input/characters.ts';
import { runs } from '../fuzz.ts';
import { compileText } from './one-text.ts';

/* For any input, each word and number appears in the text that readers get, or a problem
   explains why not.

   `FUZZ=200 npx vitest run tests/markdown/every-word` runs longer; a failure prints its seed. */
const cases = runs(500);

/** Characters with a meaning in Markdown, and strings used in attacks. */
const signs = [
  ...['\n', '\n\n', '\n\n', ' ', ' ', '  \n', '\t', '    ', '\r\n', '\\', '\\\n'],
  ...[
    '> ',
    '- ',
    '* ',
    '+ ',
    '1. ',
    '7) ',
    '1848. ',
    '24680) ',
    '- [ ] ',
    '- [x] ',
    '## ',
    '### ',
    '#',
    '===\n',
    '---\n',
  ],
  ...['*', '**', '***', '_', '__', '~', '~~', '`', '``', '```', '```\n', '~~~\n', '***\n'],
  ...[
    '[',
    ']',
    '(',
    ')',
    '](',
    '][',
    ']: ',
    '![',
    '[^1]',
    '[^1]: ',
    '[^a]',
    '[^a]: ',
    '[^',
    '[x]: ',
  ],
  ...[
    '|',
    '|\n',
    '\n| - | - |\n',
    ' | ',
    '<',
    '>',
    '</',
    '/>',
    '<!--',
    '-->',
    '<![CDATA[',
    '<?',
    '?>',
  ],
  ...['<b>', '</b>', '<script>', '</script>', '<img src=x onerror=', '<a href=', '<svg onload='],
  ...[
    'javascript:',
    'JaVaScRiPt&colon;',
    'data:text/html,',
    'vbscript:',
    'https://a.example/',
    'www.',
  ],
  ...[
    'mailto:',
    '@',
    '.example',
    ':',
    '//',
    '#p1',
    '?q=',
    '&',
    '&amp;',
    '&lt;',
    '&#60;',
    '&#x202e;',
  ],
  ...['&nbsp;', '&zwj;', ';', '"', "'", '“', '’', '=', '{', '}', '{{', '${', '%', '%00', '$', '^'],
  ...[
    '\u0000',
    '\u202e',
    '\u2066',
    '\u200b',
    '\u00ad',
    '\ufeff',
    '\u2028',
    '\u0085',
    '\ud800',
    '\ufffe',
  ],
  ...['\u0301', '\u200f', '👩‍👩‍👧', '１', '（'],
];
const words = [
  '1848',
  '24680',
  '3.14',
  'xylo',
  'quartz',
  'Wombat',
  'ñandú',
  'слово',
  '漢字',
  'ﷺ',
  'İstanbul',
  'ǅungla',
];
const long = 'zugzwang'.repeat(100);

/** Characters that no rule forbids, so that most generated texts compile. */
const allowed = signs.filter(
  (sign) => !findUnfit(sign) && !/<|^!|^#$|^\[\^|202e|:$|===|---/.test(sign),
);

const written = (among: readonly string[]) =>
  fc.array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...words) },
      { weight: 8, arbitrary: fc.constantFrom(...among) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
      { weight: 1, arbitrary: fc.constant(long) },
    ),
    { maxLength: 40 },
  );

const markdown = fc
  .oneof(
    { weight: 1, arbitrary: written(signs) },
    { weight: 2, arbitrary: written(allowed).map((pieces) => ['## Wombat\n\n', ...pieces]) },
  )
  .map((pieces) => pieces.join(''));

const nodesOf = ({ header, sections, dateline, notes }: Edition): readonly Nodes[] =>
  [
    ...header,
    ...sections.flatMap(({ heading, blocks }) => [heading, ...blocks]),
    ...(dateline ? [dateline] : []),
    ...notes.flatMap((series) => series.notes),
  ].flatMap(({ hast }) => [...hast]);

/** All words of an edition, including the URLs and titles of links. */
function saidBy(edition: Edition): string {
  const beside: unknown[] = [];
  for (const node of nodesOf(edition))
    visit(node, 'element', ({ tagName, properties: { href, title, className, dataAnchor } }) => {
      if (dataAnchor === undefined && (tagName === 'a' || tagName === 'code'))
        beside.push(href, title, className);
    });
  return (
    JSON.stringify(passagesOf(edition).map(({ text }) => text)) + legible(JSON.stringify(beside))
  );
}

/** Labels of link references, which are not part of the page. */
function namesIn(text: string): string {
  const names: string[] = [];
  visit(processor.parse(text), (node) => {
    if (node.type === 'definition') names.push(node.label ?? '');
    if (node.type === 'linkReference' && node.referenceType === 'full')
      names.push(node.label ?? '');
  });
  return names.join(' ');
}
const processor = unified().use(remarkParse).use(remarkGfm);

/** Counts each word. */
const tally = (text: string): ReadonlyMap<string, number> =>
  new Map([...words, long].map((word) => [word, text.split(word).length - 1]));

/** Decodes URLs, which are percent-encoded. */
const legible = (said: string): string =>
  said.replace(/(?:%[\dA-F]{2})+/gi, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return escaped;
    }
  });

/** Elements and attributes of an edition that could run code. */
function runnable(edition: Edition): readonly string[] {
  const found: string[] = [];
  for (const node of nodesOf(edition))
    visit(node, 'element', ({ tagName, properties }) => {
      const { href } = properties;
      if (/^(?:script|style|iframe|object|embed|svg|base|form|img)$/.test(tagName))
        found.push(tagName);
      if (Object.keys(properties).some((name) => /^(?:on|style|src)/i.test(name)))
        found.push(tagName);
      if (href && !/^(?:https?:|mailto:|[^:]*$|[/#?])/i.test(String(href)))
        found.push(String(href));
    });
  return found;
}

it(`each word and number of ${cases} texts is in the page, or a problem explains why not; no code could run`, () => {
  let pages = 0;
  fc.assert(
    fc.property(markdown, (text) => {
      const { editions, problems } = compileText(text);
      const [edition] = editions;
      if (!edition) {
        expect(problems).not.toEqual([]);
        return;
      }
      pages++;
      // Comments are dropped on purpose.
      const wanted = tally(text.replace(/<!--[\s\S]*?-->/g, ''));
      const found = tally(saidBy(edition) + namesIn(text));
      const lost = [...wanted].filter(([word, n]) => (found.get(word) ?? 0) < n);
      expect(lost).toEqual([]);
      expect(runnable(edition)).toEqual([]);
    }),
    { numRuns: cases },
  );
  // The test would show little if most texts were refused.
  expect(pages).toBeGreaterThan(cases / 3);
}, 3_600_000);
