import type { ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { expect, it } from 'vitest';
import { withOpeningWords } from '../../src/components/opening-words.ts';

/** The HTML of a section’s first block, with its opening words marked. */
function opened(html: string): string {
  const block = (hast: ElementContent[]) => ({ id: 'p1', text: '', hast });
  const { children } = fromHtml(html, { fragment: true });
  const { blocks } = withOpeningWords({
    id: 'section',
    depth: 2,
    number: '',
    minutes: 1,
    heading: block([]),
    blocks: [block(children.filter(({ type }) => type !== 'doctype') as ElementContent[])],
  });
  return toHtml([...(blocks[0]?.hast ?? [])]);
}

it.each([
  [
    'three words',
    '<p>There is a problem.</p>',
    '<p><span class="opening">There is a</span> problem.</p>',
  ],
  [
    'the words before another element',
    '<p>This <em>is</em> it.</p>',
    '<p><span class="opening">This</span> <em>is</em> it.</p>',
  ],
  [
    'no word that the next element continues',
    '<p>Let us un<em>do</em> it.</p>',
    '<p><span class="opening">Let us</span> un<em>do</em> it.</p>',
  ],
  [
    'words in quotation marks and of other scripts with capitals',
    '<p>«Всё смешалось» в доме.</p>',
    '<p><span class="opening">«Всё смешалось» в</span> доме.</p>',
  ],
])('Marks %s.', (_, html, marked) => {
  expect(opened(html)).toBe(marked);
});

it.each([
  ['a paragraph that begins with an element', '<p><a href="#x">A sect</a> is a body.</p>'],
  ['a paragraph of one word', '<p>Amen.</p>'],
  ['words without capitals', '<p>كان النحل في قديم الزمان</p>'],
  ['words without lower case', '<p>A B C D e</p>'],
  ['a list', '<ul><li>One and two and three</li></ul>'],
])('Leaves %s as it is.', (_, html) => {
  expect(opened(html)).toBe(html);
});

it('Leaves a section without blocks as it is.', () => {
  const section = {
    id: 'section',
    depth: 2,
    number: '',
    minutes: 1,
    heading: { id: 'section', text: '', hast: [] },
    blocks: [],
  } as const;
  expect(withOpeningWords(section)).toBe(section);
});
