import { h } from 'hastscript';
import type { FootnoteDefinition, FootnoteReference, Parents, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { noteId, noteReferenceId } from '../../edition/addresses.ts';
import type { FrontMatter } from '../../edition/front-matter-schema.ts';
import { ruleMessage } from '../../edition/problems.ts';
import { fill } from '../../i18n/fill.ts';
import type { Labels } from '../../i18n/labels.ts';
import { numberNotes } from '../number-notes.ts';

/** A note: its series, its sign and displayed name, and the ids of its references. */
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
 * Splits GFM's footnotes into two series, with the signs that the front matter declares: those
 * whose name is a letter are notes on the text, all others are the author's. Each reference becomes
 * a link; each note becomes a list item at the end of the tree, where `to-edition.ts` finds it.
 */
export default function remarkNotes(options: { signs: FrontMatter['notes']; labels: Labels }) {
  return (tree: Root, file: VFile): void => {
    const definitions = takeDefinitions(tree, file);
    const cited = citationsIn(tree, definitions);
    const numbers = numberNotes([...definitions.values()], cited);
    const notes = new Map<string, FoundNote>();
    for (const { identifier, series, sign } of numbers)
      notes.set(identifier, found(identifier, series, sign, options));
    const citeIn = (node: Root | FootnoteDefinition, own?: string): void => {
      visit(node, 'footnoteReference', (reference, index, parent) => {
        const note = notes.get(reference.identifier);
        if (!note || !parent || index === undefined) return;
        if (reference.identifier !== own) cite(reference, index, parent, note);
        else {
          file.message(...ruleMessage('note-itself', reference.position, reference.label ?? own));
          parent.children.splice(index, 1);
        }
      });
    };
    citeIn(tree);
    for (const [identifier, node] of definitions) citeIn(node, identifier);
    for (const { identifier, isCited } of numbers) {
      const node = definitions.get(identifier);
      const note = notes.get(identifier);
      if (!node || !note) continue;
      if (!isCited)
        file.message(...ruleMessage('note-unused', node.position, node.label ?? identifier));
      tree.children.push(asListItem(node, note));
    }
    file.data.notes = [...notes.values()];
  };
}

/**
 * The identifiers of cited notes: first those cited in the text, then those cited only in notes.
 */
function citationsIn(
  tree: Root,
  definitions: ReadonlyMap<string, FootnoteDefinition>,
): readonly string[] {
  const cited = new Set<string>();
  visit(tree, 'footnoteReference', ({ identifier }) => {
    cited.add(identifier);
  });
  for (const identifier of cited) {
    const definition = definitions.get(identifier);
    if (definition)
      visit(definition, 'footnoteReference', (inner) => {
        cited.add(inner.identifier);
      });
  }
  return [...cited];
}

function takeDefinitions(tree: Root, file: VFile): ReadonlyMap<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (node, index, parent) => {
    const first = definitions.get(node.identifier);
    if (first)
      file.message(
        ...ruleMessage(
          'note-duplicate',
          node.position,
          node.label ?? node.identifier,
          first.position?.start.line ?? 1,
        ),
      );
    else definitions.set(node.identifier, node);
    if (!parent || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return definitions;
}

function found(
  identifier: string,
  series: FoundNote['series'],
  n: string,
  { signs, labels }: { signs: FrontMatter['notes']; labels: Labels },
): FoundNote {
  return {
    id: noteId(identifier),
    series,
    sign: fill(signs[series].sign, { n }),
    label: fill(labels.notes[series], { n }),
    references: [],
  };
}

/**
 * Makes a reference a link with the note's sign; white space before it is removed, or moved after
 * it if a word follows.
 */
function cite(node: FootnoteReference, index: number, parent: Parents, note: FoundNote): void {
  const id = noteReferenceId(node.identifier, note.references.length + 1);
  note.references.push(id);
  const before = parent.children[index - 1];
  const after = parent.children[index + 1];
  if (before?.type === 'text' && /[ \t]$/.test(before.value)) {
    before.value = before.value.replace(/[ \t\n]+$/, '');
    if (after?.type === 'text' && /^[\p{L}\p{N}]/u.test(after.value))
      after.value = ` ${after.value}`;
  }
  const properties = { role: 'doc-noteref', id, href: `#${note.id}`, ariaLabel: nameOf(note) };
  node.data = { hName: 'sup', hChildren: [h('a', properties, note.sign)] };
}

/**
 * Accessible name of the sign: it must contain the visible sign (WCAG 2.5.3), which the note's
 * displayed name may lack.
 */
const nameOf = ({ label, sign }: FoundNote): string =>
  label.includes(sign.replace(/[^\p{L}\p{N}]/gu, '')) ? label : `${label}, ${sign}`;

/**
 * Makes a note a list item. In the tree it is a block quotation, because the conversion to HTML
 * would unwrap the paragraphs of a list item without a list.
 */
const asListItem = (node: FootnoteDefinition, note: FoundNote): RootContent => ({
  type: 'blockquote',
  children: node.children,
  data: { hName: 'li', hProperties: { id: note.id } },
  ...(node.position && { position: node.position }),
});
