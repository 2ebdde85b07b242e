import type { Element, ElementContent } from 'hast';
import type { Section } from '../edition/model.ts';

/** Up to three words, if a space follows in the same text node: the next node may continue a word. */
const words = /^\s*\S+(?:\s+\S+){0,2}(?=\s)/u;

/**
 * Puts the first words of a section into an element that style sheets set in small capitals.
 *
 * Returns the section unchanged if it does not begin with a paragraph, if the paragraph begins with
 * an element, or if the words have no lower-case letters, as in Arabic or Chinese.
 */
export function withOpeningWords(section: Section): Section {
  const [first, ...others] = section.blocks;
  const [paragraph, ...rest] = first?.hast ?? [];
  if (!first || paragraph?.type !== 'element' || paragraph.tagName !== 'p') return section;
  const [text, ...following] = paragraph.children;
  const opening = text?.type === 'text' ? words.exec(text.value)?.[0] : undefined;
  if (text?.type !== 'text' || !opening || !/\p{Ll}/u.test(opening)) return section;
  const children: ElementContent[] = [
    opened(opening),
    { type: 'text', value: text.value.slice(opening.length) },
    ...following,
  ];
  const begun = { ...first, hast: [{ ...paragraph, children }, ...rest] };
  return { ...section, blocks: [begun, ...others] };
}

const opened = (value: string): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { className: ['opening'] },
  children: [{ type: 'text', value }],
});
