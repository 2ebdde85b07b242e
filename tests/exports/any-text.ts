import fc from 'fast-check';

/** Inline content, generated here and written as Markdown below. */
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

/** Word stems: letters of three scripts, numbers, and characters with a meaning in some format. */
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

/** A word for emphasis: Markdown allows no white space inside the marks. */
const marked = stem.map((found): Inline => ({ kind: 'word', stem: found.trim() }));

const { inline, block } = fc.letrec<{
  inline: readonly Inline[];
  block: Block;
  blocks: readonly Block[];
}>((tie) => {
  const inside = tie('inline');
  const some = (kind: 'em' | 'strong' | 'link' | 'deleted') =>
    fc
      .array(marked, { minLength: 1, maxLength: 4 })
      .map((found): readonly Inline[] => [{ kind, inside: found }]);
  const piece = fc.oneof(
    { withCrossShrink: true, maxDepth: 2 },
    words,
    fc.oneof(some('em'), some('strong'), some('link'), some('deleted')),
    fc
      .tuple(marked, tie('blocks'), marked)
      .map(([before, blocks, after]): readonly Inline[] => [
        { kind: 'link', inside: [before, { kind: 'note', blocks }, after] },
      ]),
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

/** The content of a table cell, which is one line. */
const withoutBreaks = (nodes: readonly Inline[]): readonly Inline[] =>
  nodes.filter(({ kind }) => kind !== 'break');

const heading = fc
  .tuple(fc.boolean(), inline)
  .map(([deeper, inside]): Block => ({ kind: 'heading', deeper, inside: withoutBreaks(inside) }));

/** A generated text in Markdown, and the words expected from it, in order. */
export interface AnyText {
  readonly markdown: string;
  /** Numbered words; the first of a list item is preceded by the item’s number. */
  readonly body: readonly string[];
  readonly notes: readonly (readonly string[])[];
}

export const anyText: fc.Arbitrary<AnyText> = fc
  .array(fc.oneof({ weight: 4, arbitrary: block }, { weight: 1, arbitrary: heading }), {
    minLength: 1,
    maxLength: 5,
  })
  .map(write);

/** Escapes every character with a meaning in Markdown. */
const escaped = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');

/** A note as Markdown, and the words expected from it. */
interface WrittenNote {
  markdown: string;
  readonly found: string[];
}

function write(blocks: readonly Block[]): AnyText {
  let count = 90_000;
  /** The number of the current list item, until its first word. */
  let pending = '';
  const notes: WrittenNote[] = [];

  const named = (text: string, found: string[]): string => {
    const name = `${text}${++count}`;
    found.push(pending + name);
    pending = '';
    return name;
  };
  const noted = (inner: readonly Block[]): string => {
    const note: WrittenNote = { markdown: '', found: [] };
    const label = `[^${notes.push(note)}]`;
    const before = pending;
    pending = '';
    note.markdown = indented(all(inner, note.found), `${label}: `, '    ');
    pending = before;
    return `x${label}`;
  };
  const piece = (node: Inline, found: string[]): string => {
    if (node.kind === 'word') return escaped(named(node.stem, found));
    // Code is not escaped; code with marks of code or tables is replaced by words.
    if (node.kind === 'code')
      return `\`${named(node.stem.replace(/[`|\\\u00a0 ]/g, '') || 'c', found)}\``;
    if (node.kind === 'break') return `\\\n${'\u00a0'.repeat(node.indent)}`;
    if (node.kind === 'note') return noted(node.blocks);
    const inside = line(node.inside, found);
    return node.kind === 'link'
      ? `[${inside}](https://example.org/${count})`
      : `${marks[node.kind]}${inside}${marks[node.kind]}`;
  };
  const line = (nodes: readonly Inline[], found: string[]): string =>
    nodes
      .map((node) => piece(node, found) + (node.kind === 'break' ? '' : ' '))
      .join('')
      .trimEnd();
  const all = (inner: readonly Block[], found: string[]): string =>
    inner.map((one) => written(one, found)).join('\n\n');
  const listed = (
    items: readonly (readonly Block[])[],
    numbers: readonly number[] | undefined,
    found: string[],
  ) =>
    items.map((item, i) => {
      const mark = numbers ? `${numbers[i] ?? 7}.` : '-';
      pending = numbers ? mark : '';
      return indented(all(item, found), `${mark} `, ' '.repeat(mark.length + 1));
    });
  const written = (one: Block, found: string[]): string => {
    switch (one.kind) {
      case 'paragraph':
        return line(one.inside, found);
      case 'heading':
        return `${one.deeper ? '###' : '##'} ${line(one.inside, found)}`;
      case 'quotation':
        return indented(all(one.blocks, found), '> ', '> ');
      case 'code':
        return `~~~~~\n${one.lines.map((text) => named(text, found)).join('\n')}\n~~~~~`;
      case 'table': {
        const rows = one.rows.map(
          (row) => `| ${row.map((cell) => line(cell, found)).join(' | ')} |`,
        );
        return [rows[0], '| - | - |', ...rows.slice(1)].join('\n');
      }
      case 'list':
        return listed(one.items, one.numbers, found).join('\n');
    }
  };
  const body: string[] = [];
  const text = `## ${named('Beginning', body)}\n\n${all(blocks, body)}`;
  return {
    markdown: [text, ...notes.map(({ markdown }) => markdown)].join('\n\n'),
    body,
    notes: notes.map(({ found }) => found),
  };
}

const marks = { em: '*', strong: '**', deleted: '~~' } as const;

/** Prefixes the first line and all other non-empty lines. */
const indented = (text: string, first: string, others: string): string =>
  text
    .split('\n')
    .map((one, i) => (i === 0 ? first + one : one === '' ? others.trimEnd() : others + one))
    .join('\n');
