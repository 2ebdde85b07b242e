import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { type Point, ruleMessage } from '../../edition/problems.ts';
import { closestMatch } from '../../edition/quotation.ts';
import { writtenText } from '../written-text.ts';

/** Text that looks like a note reference. */
const sign = /(?<!\\)\[\^([^\][]*)\]/g;

/**
 * Reports what was meant as a note but is plain text in Markdown: a reference to a note that is not
 * defined, a definition without a colon, a name with a space.
 */
export default function remarkNoteSlips() {
  return (tree: Root, file: VFile): void => {
    const labels: string[] = [];
    visit(tree, 'footnoteDefinition', ({ label, identifier }) => {
      labels.push(label ?? identifier);
    });
    const undefinedSigns: { readonly label: string; readonly place: Point }[] = [];
    const withoutColon = new Set<string>();
    visit(tree, 'text', (node, _, parent) => {
      if (!node.value.includes('[')) return;
      const { written, placeOf } = writtenText(node, parent, file);
      for (const { 0: whole, 1: label = '', index } of written.matchAll(sign)) {
        const place = placeOf(index);
        const isFirst = parent?.type === 'paragraph' && parent.children[0] === node;
        const before = written.slice(0, index);
        const beginsLine = (isFirst && before.trim() === '') || /\n[ \t]*$/.test(before);
        const after = written.slice(index + whole.length);
        if (/\s/.test(label) || label === '') file.message(...labelMessage(label, place));
        else if (beginsLine && /^[ \t]*[^\s:]/.test(after)) {
          withoutColon.add(label);
          file.message(...ruleMessage('note-colon', place, label));
        } else undefinedSigns.push({ label, place });
      }
    });
    // A definition without a colon is reported itself, so references to it are not.
    for (const { label, place } of undefinedSigns) {
      if (withoutColon.has(label)) continue;
      const near = closestMatch(label, labels);
      const hint = near ? ` Did you mean “[^${near}]”?` : '';
      file.message(...ruleMessage('note-undefined', place, label, hint));
    }
    visit(tree, ['definition', 'linkReference'], (node) => {
      if (node.type !== 'definition' && node.type !== 'linkReference') return;
      const label = node.label ?? '';
      if (label.startsWith('^') && node.position)
        file.message(...labelMessage(label.slice(1), node.position.start));
    });
  };
}

const labelMessage = (label: string, place: Point) => {
  const shown = label.replace(/\s+/g, ' ');
  return ruleMessage('note-label', place, shown, shown.trim().replaceAll(' ', '-') || '1');
};
