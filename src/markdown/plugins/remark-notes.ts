import type { FootnoteDefinition, FootnoteReference, Parents, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { noteId, noteReferenceId } from '../../edition/addresses.ts';
import type { FrontMatter } from '../../edition/schema.ts';
import type { Labels } from '../../i18n/labels.ts';
import { fill } from '../../i18n/labels.ts';
import { fail } from '../messages.ts';

/** A note as its text was found: whose it is, its sign and label, and where it is cited. */
export interface FoundNote {
  readonly id: string;
  readonly series: 'author' | 'text';
  readonly sign: string;
  readonly label: string;
  readonly references: string[];
}

declare module 'vfile' {
  interface DataMap {
    notes: FoundNote[];
  }
}

/**
 * Makes GFM’s footnotes two series with the signs that the front matter declares: numbers are the
 * author’s, letters belong to the text. Each reference becomes a link; each note a list item at the
 * end of the tree, for the edition to take up.
 */
export default function remarkNotes(options: { signs: FrontMatter['notes']; labels: Labels }) {
  return (tree: Root, file: VFile): void => {
    const definitions = takeDefinitions(tree, file);
    const notes = new Map<string, FoundNote>();
    for (const [label, node] of definitions) {
      notes.set(label, found(label, options));
      if (!/^(?:\d+|[a-z]+)$/.test(label)) fail(file, 'note-series', node, label);
    }
    visit(tree, 'footnoteReference', (node, index, parent) => {
      const note = notes.get(node.identifier);
      if (note && parent && index !== undefined) cite(node, index, parent, note);
    });
    for (const [label, node] of definitions)
      visit(node, 'footnoteReference', (inner, index, parent) => {
        const note = notes.get(inner.identifier);
        if (note && parent && index !== undefined && label !== inner.identifier)
          cite(inner, index, parent, note);
      });
    for (const [label, node] of definitions) {
      const note = notes.get(label);
      if (!note) continue;
      if (note.references.length === 0) fail(file, 'note-unused', node, label);
      tree.children.push(asListItem(node, note));
    }
    findUndefined(tree, file);
    file.data.notes = [...notes.values()];
  };
}

function takeDefinitions(tree: Root, file: VFile): ReadonlyMap<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (node, index, parent) => {
    if (definitions.has(node.identifier)) fail(file, 'note-duplicate', node, node.identifier);
    else definitions.set(node.identifier, node);
    if (!parent || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return new Map([...definitions].sort(([a], [b]) => inOrder.compare(a, b)));
}

/** Notes stand in the order of their numbers or letters, wherever the author wrote them. */
const inOrder = new Intl.Collator('en', { numeric: true });

function found(
  label: string,
  { signs, labels }: { signs: FrontMatter['notes']; labels: Labels },
): FoundNote {
  const series = /^\d+$/.test(label) ? 'author' : 'text';
  return {
    id: noteId(label),
    series,
    sign: fill(signs[series].sign, { n: label }),
    label: fill(labels.notes[series], { n: label }),
    references: [],
  };
}

/** Puts the sign where the reference stood, closed up to the word before it and apart from the next. */
function cite(node: FootnoteReference, index: number, parent: Parents, note: FoundNote): void {
  const id = noteReferenceId(node.identifier, note.references.length + 1);
  note.references.push(id);
  const before = parent.children[index - 1];
  const after = parent.children[index + 1];
  if (before?.type === 'text' && /[ \t]$/.test(before.value)) {
    before.value = before.value.trimEnd();
    if (after?.type === 'text' && /^[\p{L}\p{N}]/u.test(after.value))
      after.value = ` ${after.value}`;
  }
  node.data = {
    hName: 'sup',
    hChildren: [
      {
        type: 'element',
        tagName: 'a',
        properties: { role: 'doc-noteref', id, href: `#${note.id}`, ariaLabel: nameOf(note) },
        children: [{ type: 'text', value: note.sign }],
      },
    ],
  };
}

/** What the sign is called: what one sees is said too (WCAG 2.5.3), where the label does not say it. */
const nameOf = ({ label, sign }: FoundNote): string =>
  label.includes(sign.replace(/[^\p{L}\p{N}]/gu, '')) ? label : `${label}, ${sign}`;

/** A block quotation keeps its paragraphs apart on the way to HTML, which a lone list item does not. */
const asListItem = (node: FootnoteDefinition, note: FoundNote): RootContent => ({
  type: 'blockquote',
  children: node.children,
  data: { hName: 'li', hProperties: { id: note.id } },
  ...(node.position && { position: node.position }),
});

/** GFM leaves a sign without a note in the text, as words nobody wrote; we do not. */
function findUndefined(tree: Root, file: VFile): void {
  visit(tree, (node) => {
    if (node.type === 'footnoteReference' && !node.data)
      fail(file, 'note-undefined', node, node.identifier);
    const { start, end } = node.position ?? {};
    if (node.type !== 'text' || start?.offset === undefined) return;
    const written = String(file.value).slice(start.offset, end?.offset);
    for (const match of written.matchAll(/(?<!\\)\[\^([^\]\s]+)\]/g)) {
      const before = written.slice(0, match.index).split('\n');
      const line = start.line + before.length - 1;
      const column = (before.length === 1 ? start.column : 1) + (before.at(-1)?.length ?? 0);
      fail(file, 'note-undefined', { position: { start: { line, column } } }, match[1] ?? '');
    }
  });
}
