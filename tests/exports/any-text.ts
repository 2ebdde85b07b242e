import fc from 'fast-check';

/** Words, and what they stand in; what is generated here and written as Markdown below. */
type Inline =
  | { readonly kind: 'word'; readonly stem: string }
  | { readonly kind: 'code'; readonly stem: string }
  | { readonly kind: 'em' | 'strong' | 'link' | 'deleted'; readonly inside: readonly Inline[] }
  | { readonly kind: 'break'; readonly indent: number }
  | { readonly kind: 'note'; readonly blocks: readonly Block[] };

type Block =
  | { readonly kind: 'paragraph'; readonly inside: readonly Inline[] }
  | { readonly kind: 'heading'; readonly deeper: boolean; readonly inside: readonly Inline[] }
  | { readonly kind: 'quotation'; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'list';
      readonly numbers: readonly number[] | undefined;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly Inline[])[])[] }
  | { readonly kind: 'code'; readonly lines: readonly string[] };

/** What words are made of: letters of three scripts, numbers, and signs that some format means something by. */
const stems = [
  ...['word', 'naïve', 'λόγος', 'слово', 'fi', 'Straße', '18', '3.14', '1,000', '№', '“so”', '§'],
  ...[
    ']]>',
    '&amp;',
    '<b>',
    '~',
    '$x$',
    '#',
    '_',
    '*',
    '\\',
    '`',
    '"',
    "'",
    '{{x}}',
    '%',
    '@',
    '|',
    '^',
  ],
  ...['\u00a0:', '«\u00a0', '10\u00a0000', '/*', '//', '--', '...', '=>', '[1]', ':::', '<!--'],
];
const stem = fc.constantFrom(...stems);
const words = fc.array(
  stem.map((found): Inline => ({ kind: 'word', stem: found })),
  { minLength: 1, maxLength: 4 },
);

const { inline, block } = fc.letrec<{
  inline: readonly Inline[];
  block: Block;
  blocks: readonly Block[];
}>((tie) => {
  const inside = tie('inline');
  const some = (kind: 'em' | 'strong' | 'link' | 'deleted') =>
    words.map((found): readonly Inline[] => [{ kind, inside: found }]);
  const piece = fc.oneof(
    { withCrossShrink: true, maxDepth: 2 },
    words,
    fc.oneof(some('em'), some('strong'), some('link'), some('deleted')),
    stem.map((found): readonly Inline[] => [{ kind: 'code', stem: found }]),
    fc.nat(3).map((indent): readonly Inline[] => [
      { kind: 'word', stem: 'a' },
      { kind: 'break', indent },
      { kind: 'word', stem: 'b' },
    ]),
    tie('blocks').map((blocks): readonly Inline[] => [
      { kind: 'word', stem: 'noted' },
      { kind: 'note', blocks },
    ]),
  );
  const block = fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    inside.map((found): Block => ({ kind: 'paragraph', inside: found })),
    tie('blocks').map((blocks): Block => ({ kind: 'quotation', blocks })),
    fc
      .tuple(
        fc.option(fc.array(fc.nat(1900), { minLength: 3, maxLength: 3 }), { nil: undefined }),
        fc.array(tie('blocks'), { minLength: 1, maxLength: 3 }),
      )
      .map(([numbers, items]): Block => ({ kind: 'list', numbers, items })),
    fc
      .array(fc.tuple(inside, inside), { minLength: 1, maxLength: 3 })
      .map((rows): Block => ({ kind: 'table', rows: rows.map((row) => row.map(withoutBreaks)) })),
    fc.array(stem, { minLength: 1, maxLength: 3 }).map((lines): Block => ({ kind: 'code', lines })),
  );
  return {
    inline: fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.flat()),
    block,
    blocks: fc.array(block, { minLength: 1, maxLength: 2 }),
  };
});

/** A cell of a table is one line. */
const withoutBreaks = (nodes: readonly Inline[]): readonly Inline[] =>
  nodes.filter(({ kind }) => kind !== 'break');

const heading = fc
  .tuple(fc.boolean(), inline)
  .map(([deeper, inside]): Block => ({ kind: 'heading', deeper, inside: withoutBreaks(inside) }));

/** A text in Markdown, and what readers must find of it, in this order. */
export interface AnyText {
  readonly markdown: string;
  /** Words, each with a number of its own; one that begins an item of a list has the item’s number before it. */
  readonly body: readonly string[];
  readonly notes: readonly (readonly string[])[];
}

export const anyText: fc.Arbitrary<AnyText> = fc
  .array(fc.oneof({ weight: 4, arbitrary: block }, { weight: 1, arbitrary: heading }), {
    minLength: 1,
    maxLength: 5,
  })
  .map(write);

/** Every sign that Markdown may mean something by is escaped. */
const escaped = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');

function write(blocks: readonly Block[]): AnyText {
  let count = 0;
  const notes: { markdown: string; found: string[] }[] = [];
  /** The number of the item that begins here. */
  let pending = '';

  const named = (text: string, found: string[]): string => {
    const name = `${text}${++count + 90_000}`;
    found.push(pending + name);
    pending = '';
    return name;
  };
  const line = (nodes: readonly Inline[], found: string[], inTable: boolean): string =>
    nodes
      .map((node): string => {
        switch (node.kind) {
          case 'word':
            return `${escaped(named(node.stem, found))} `;
          case 'code': {
            // Code is written as it is; its own marks and those of tables are left to words.
            const text = node.stem.replace(/[`|\\\u00a0 ]/g, '') || 'c';
            return `\`${named(text, found)}\` `;
          }
          case 'em':
            return `*${line(node.inside, found, inTable).trimEnd()}* `;
          case 'strong':
            return `**${line(node.inside, found, inTable).trimEnd()}** `;
          case 'deleted':
            return `~~${line(node.inside, found, inTable).trimEnd()}~~ `;
          case 'link':
            return `[${line(node.inside, found, inTable).trimEnd()}](https://example.org/${count}) `;
          case 'break':
            return `\\\n${'\u00a0'.repeat(node.indent)}`;
          case 'note': {
            const note = { markdown: '', found: new Array<string>() };
            notes.push(note);
            const n = notes.length;
            const before = pending;
            pending = '';
            note.markdown = indented(all(node.blocks, note.found), `[^${n}]: `, '    ');
            pending = before;
            return `x[^${n}] `;
          }
        }
      })
      .join('');
  const all = (inner: readonly Block[], found: string[]): string =>
    inner.map((one) => written(one, found)).join('\n\n');
  const written = (one: Block, found: string[]): string => {
    switch (one.kind) {
      case 'paragraph':
        return line(one.inside, found, false).trimEnd();
      case 'heading':
        return `${one.deeper ? '###' : '##'} ${line(one.inside, found, false).trimEnd()}`;
      case 'quotation':
        return indented(all(one.blocks, found), '> ', '> ');
      case 'code':
        return `~~~~~\n${one.lines.map((text) => named(text, found)).join('\n')}\n~~~~~`;
      case 'table': {
        const rows = one.rows.map(
          (row) => `| ${row.map((cell) => line(cell, found, true).trimEnd()).join(' | ')} |`,
        );
        return [rows[0], '| - | - |', ...rows.slice(1)].join('\n');
      }
      case 'list':
        return one.items
          .map((item, i) => {
            const mark = one.numbers ? `${one.numbers[i] ?? 7}.` : '-';
            pending = one.numbers ? mark : '';
            return indented(all(item, found), `${mark} `, ' '.repeat(mark.length + 1));
          })
          .join('\n');
    }
  };
  const body: string[] = [];
  // Two lists or quotations side by side would be one; and a level is never skipped.
  const text = `## ${named('Beginning', body)}\n\n${all(blocks, body)}`;
  return {
    markdown: [text, ...notes.map(({ markdown }) => markdown)].join('\n\n'),
    body,
    notes: notes.map(({ found }) => found),
  };
}

/** Lines with something before the first and before each other that is not empty. */
const indented = (text: string, first: string, others: string): string =>
  text
    .split('\n')
    .map((one, i) => (i === 0 ? first + one : one === '' ? others.trimEnd() : others + one))
    .join('\n');
