import { slug } from 'github-slugger';
import type { FootnoteDefinition, FootnoteReference, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { ruleMessage } from '../../edition/problems.ts';

declare module 'mdast' {
  interface FootnoteDefinitionData {
    /**
     * The index of the part (numbered file) of the text that a note belongs to, if several parts
     * have notes of the same name.
     */
    part?: number;
  }
}

/**
 * Keeps notes of the same name in several parts of a text apart: chapters often begin again with
 * note 1. The notes of later parts get the part's name in their identifier, as in `second-1`.
 */
export default function remarkNotesOfParts() {
  return (tree: Root, file: VFile): void => {
    const { parts = [] } = file.data;
    if (parts.length < 2) return;
    const partOf = ({ position }: FootnoteDefinition | FootnoteReference): number =>
      parts.findLastIndex(({ firstLine }) => firstLine <= (position?.start.line ?? 1));
    const definitions: FootnoteDefinition[] = [];
    const partsWith = new Map<string, Set<number>>();
    visit(tree, 'footnoteDefinition', (note) => {
      definitions.push(note);
      const known = partsWith.get(note.identifier) ?? new Set();
      partsWith.set(note.identifier, known.add(partOf(note)));
    });
    if ([...partsWith.values()].every(({ size }) => size === 1)) return;
    for (const note of definitions) note.data = { ...note.data, part: partOf(note) };
    const identify = (node: FootnoteDefinition | FootnoteReference): void => {
      const defined = partsWith.get(node.identifier);
      if (!defined || defined.size === 1) return;
      const part = partOf(node);
      if (!defined.has(part))
        file.message(
          ...ruleMessage('note-elsewhere', node.position, node.label ?? node.identifier),
        );
      else if (part > Math.min(...defined))
        node.identifier = `${nameOf(parts[part]?.name ?? '')}-${node.identifier}`;
    };
    visit(tree, 'footnoteReference', identify);
    for (const note of definitions) identify(note);
  };
}

/**
 * The beginning of an id, made from the name of a part's file: without its number, unless the name
 * is only a number.
 */
const nameOf = (file: string): string => {
  const whole = slug(file.replace(/\.md$/i, ''));
  return whole.replace(/^[\d-]+/, '') || whole;
};
