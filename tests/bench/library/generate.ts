import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { essayWords as words } from '../peers/text.ts';
import { chance } from '../search/chance.ts';

/* Texts as long as the essay, of its words in random order: 9 sections, 61 paragraphs, 5 notes
   and 50 annotations each. The same number gives the same text everywhere. */
const sections = 9;
const paragraphs = 61;
const wordsEach = 98;
const annotated = 50;
const authors = ['Ada Brandt', 'Emil Corvo', 'Ines Dahl', 'Jon Ekman', 'Lea Fonse', 'Max Gerau'];
const syllables = [
  'ba',
  'cor',
  'del',
  'fen',
  'gor',
  'hul',
  'jar',
  'kin',
  'lom',
  'mur',
  'nev',
  'pol',
];

/** A unique name, made of syllables for the digits of a number. */
export const nameOf = (n: number): string => {
  const parts = [n % 12, Math.floor(n / 12) % 12, Math.floor(n / 144) % 12];
  const name = parts.map((part) => syllables[part]).join('');
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
};

/** The files of a text, by name. */
export function textOf(number: number): Readonly<Record<string, string>> {
  const next = chance(number);
  const some = (count: number): string =>
    Array.from({ length: count }, () => words[Math.floor(next() * words.length)]).join(' ');
  const title = `Text ${number} ${some(3)}`;
  const body: string[] = [`Printed at ${nameOf(number)} in few copies.[^a]`];
  for (let p = 0; p < paragraphs; p++) {
    if (p % 7 === 0 && p / 7 < sections) body.push(`## Part ${p / 7 + 1} of ${some(2)}`);
    const name = p < annotated ? ` Old ${nameOf(p + 13)}` : '';
    const note = p % 15 === 3 ? `[^${(p - 3) / 15 + 1}]` : '';
    body.push(`${nameOf(number)} ${some(wordsEach / 2)}${name} ${some(wordsEach / 2)}.${note}`);
  }
  for (const label of ['a', 1, 2, 3, 4]) body.push(`[^${label}]: Note: ${some(30)}.`);
  const year = 1850 + (number % 150);
  const matter = [
    `title: ${title}`,
    `author: ${authors[number % authors.length]}`,
    `date: ${year}`,
    'lang: en',
    'description: Words in no order',
    'notes: { author: { sign: "{n}" }, text: { sign: "{n}" } }',
    'edition: { version: 1.0.0, date: 2026-01-01, editor: Nobody, changes: First. }',
    'rights: { holder: Nobody, statement: Free., source: Nowhere }',
    'source: { title: Nowhere, address: https://example.org/, date: 2026-01-01 }',
  ];
  const annotations = Array.from({ length: annotated }, (_, n) => ({
    id: `note-${n}`,
    kind: n % 2 ? 'person' : 'concept',
    heading: nameOf(n + 13),
    target: { exact: `Old ${nameOf(n + 13)}` },
    status: 'documented',
    body: `A name: ${some(30)}.`,
    sources: [`work-${n % 6}`],
    author: 'Nobody',
    date: '2026-01-01',
  }));
  const works = Array.from({ length: 6 }, (_, n) => ({
    id: `work-${n}`,
    type: 'book',
    title: `Work ${n} on ${some(3)}`,
    author: [{ family: nameOf(n + 40), given: 'A.' }],
    issued: { 'date-parts': [[1900 + n]] },
    publisher: 'Press',
    genre: 'scholarly',
  }));
  return {
    'text.md': `---\n${matter.join('\n')}\n---\n\n${body.join('\n\n')}\n`,
    'annotations.yaml': JSON.stringify(annotations, null, 1),
    'sources.json': JSON.stringify(works, null, 1),
  };
}

/** The folder of a text. */
export const textName = (number: number): string => `text-${String(number).padStart(4, '0')}`;

/** Writes texts and a site file to a content folder. */
export function writeTexts(folder: string, count: number): void {
  for (let number = 1; number <= count; number++) {
    const text = join(folder, textName(number));
    mkdirSync(text, { recursive: true });
    for (const [file, content] of Object.entries(textOf(number)))
      writeFileSync(join(text, file), content);
  }
  const site = 'title: A library\neditor: Nobody\npublisher: Nobody\nlang: en\ndownloads: false\n';
  writeFileSync(join(folder, 'site.yaml'), site);
}
