import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { areCounted, bodyHtml, hasLongNumbers } from '../../src/components/text-groups.ts';
import type { Block } from '../../src/edition/block.ts';
import type { Section } from '../../src/edition/model.ts';

const block = (id: string, node: Element): Block => ({ id, text: textOf(node), hast: [node] });

/** A text of sections with this many paragraphs each. */
function sectionsOf(...counts: readonly number[]): readonly Section[] {
  let n = 0;
  return counts.map((count, i) => ({
    id: `part-${i}`,
    depth: 2,
    number: '',
    minutes: 1,
    heading: block(`part-${i}`, h('div', h('h2', { id: `part-${i}` }, `Part ${i}`))),
    blocks: Array.from({ length: count }, () => {
      n++;
      return block(`p${n}`, h('p', { id: `p${n}` }, `Words ${n}.`));
    }),
  }));
}

const elements = (html: string, tagName: string): readonly Element[] => {
  const found: Element[] = [];
  visit(fromHtml(html, { fragment: true }), 'element', (element) => {
    if (element.tagName === tagName) found.push(element);
  });
  return found;
};

describe('The body of a long text', () => {
  const sections = sectionsOf(50, 3, 3, 300);
  const html = bodyHtml(sections, new Map());
  const groups = elements(html, 'section');

  it('has its blocks in groups, none within another', () => {
    expect(groups.length).toBeGreaterThan(10);
    for (const group of groups) {
      const within: string[] = [];
      visit(group, 'element', ({ tagName }) => {
        within.push(tagName);
      });
      expect(within.filter((name) => name === 'section')).toHaveLength(1);
      expect(within.filter((name) => name === 'p').length).toBeLessThanOrEqual(24);
    }
  });

  it('has every block once, in order', () => {
    const ids = elements(html, 'p').map(({ properties }) => properties['id']);
    expect(ids).toEqual(sections.flatMap(({ blocks }) => blocks.map(({ id }) => id)));
    expect(elements(html, 'h2')).toHaveLength(sections.length);
  });

  it('has no group that ends with a heading', () => {
    for (const { children } of groups) {
      const last = children.findLast((child) => child.type === 'element');
      expect(last?.type === 'element' && last.tagName).toBe('p');
    }
  });

  it('has the numbers of its paragraphs, which CSS cannot count there', () => {
    for (const { properties } of elements(html, 'p'))
      expect(`p${properties['dataN']}`).toBe(properties['id']);
  });
});

it.each([
  ['p1', 'p2', 'p4'],
  ['p1', 'p1a', 'p2'],
  ['p2', 'p3'],
])('Paragraphs numbered %s, %s have their numbers in an attribute', (...ids) => {
  const [section] = sectionsOf(1);
  if (!section) throw new Error('There is no section.');
  const blocks = ids.map((id) => block(id, h('p', { id }, 'Words.')));
  const sections = [{ ...section, blocks }];
  expect(areCounted({ sections })).toBe(false);
  const numbers = elements(bodyHtml(sections, new Map()), 'p').map(
    ({ properties }) => `p${properties['dataN']}`,
  );
  expect(numbers).toEqual(ids);
});

it('The body of an essay has no groups', () => {
  const html = bodyHtml(sectionsOf(30, 30), new Map());
  expect(html).not.toContain('<section');
  expect(html).not.toContain('data-n');
});

it('A text with a hundred paragraphs has numbers too wide for the margin of a phone', () => {
  expect(hasLongNumbers({ sections: sectionsOf(50, 49) })).toBe(false);
  expect(hasLongNumbers({ sections: sectionsOf(50, 50) })).toBe(true);
});
