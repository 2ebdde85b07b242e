import { h } from 'hastscript';
import { expect, it } from 'vitest';
import { htmlOf, retiredIds } from '../../src/components/block-html.ts';

const retired = retiredIds({
  moved: { p2: 'p1', p3: 'p1', labour: 'work', p9: 'p8', p7: 'p6' },
});
const html = (...hast: ReturnType<typeof h>[]) =>
  htmlOf(
    hast.map((node) => ({ id: '', text: '', hast: node.type === 'element' ? [node] : [] })),
    retired,
  );

it('puts anchors of retired ids at the start of their target', () => {
  expect(html(h('p', { id: 'p1' }, 'Words.'))).toBe('<p id=p1><a id=p2></a><a id=p3></a>Words.');
});

it('puts an anchor into a heading, not next to it', () => {
  const heading = h('div', [h('h2', { id: 'work' }, 'Work'), h('a', { href: '#work' }, '#')]);
  expect(html(heading)).toContain('<h2 id=work><a id=labour></a>Work</h2>');
});

it('puts an anchor into the first item of a list and the first cell of a table', () => {
  expect(html(h('ul', { id: 'p8' }, [h('li', 'one'), h('li', 'two')]))).toContain(
    '<li><a id=p9></a>one',
  );
  const table = h('table', { id: 'p6' }, [h('tbody', [h('tr', [h('td', 'cell')])])]);
  expect(html(table)).toContain('<td><a id=p7></a>cell');
});

it('leaves everything else unchanged', () => {
  expect(html(h('p', { id: 'p4' }, 'Words.'))).toBe('<p id=p4>Words.');
});
