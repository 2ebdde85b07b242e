import { expect, it } from 'vitest';
import { creatorOf, filedName, joined, printedName } from '../../src/edition/persons.ts';

it.each([
  ['Rosa Berg', { family: 'Berg', given: 'Rosa' }],
  ['A. Writer', { family: 'Writer', given: 'A.' }],
  ['C. L. R. James', { family: 'James', given: 'C. L. R.' }],
  ['Rosa van der Berg Jr.', { family: 'van der Berg', given: 'Rosa', suffix: 'Jr.' }],
  ['Martin Luther King, Jr.', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
  ['Simone de Beauvoir', { family: 'de Beauvoir', given: 'Simone' }],
  ['Jean d’Alembert', { family: 'd’Alembert', given: 'Jean' }],
  ['Berg, Rosa', { family: 'Berg', given: 'Rosa' }],
  ['Plato', { literal: 'Plato' }],
  ['王小明', { literal: '王小明' }],
  ['Center for Socialist History', { literal: 'Center for Socialist History' }],
  ['The Editors', { literal: 'The Editors' }],
  ['Karl Marx and Friedrich Engels', { literal: 'Karl Marx and Friedrich Engels' }],
  ['Karl Marx & Friedrich Engels', { literal: 'Karl Marx & Friedrich Engels' }],
  ['Marx, Karl; Engels, Friedrich', { literal: 'Marx, Karl; Engels, Friedrich' }],
])('%s is split for bibliographies', (name, creator) => {
  expect(creatorOf(name)).toEqual(creator);
});

it('A name is printed as written, and filed by its family name', () => {
  expect(printedName(creatorOf('Rosa van der Berg Jr.'))).toBe('Rosa van der Berg Jr.');
  expect(filedName(creatorOf('Rosa van der Berg Jr.'))).toBe('van der Berg, Rosa, Jr.');
  expect(filedName(creatorOf('The Editors'))).toBe('The Editors');
});

it('Names are joined as in the language', () => {
  expect(joined(['A. One', 'B. Two'], 'en')).toBe('A. One and B. Two');
  expect(joined(['A. Eins', 'B. Zwei', 'C. Drei'], 'de')).toBe('A. Eins, B. Zwei und C. Drei');
});
