import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../../src/exports/files/markdown.ts';
import { toPlainText } from '../../../src/exports/files/plain-text.ts';
import { asBook, bare, missingFrom, texts, wordsOf } from '../downloads.ts';
import { markdownWords, parseMarkdown } from './read-markdown.ts';

describe.each(texts)('the plain text of %s', (_name, edition) => {
  const text = toPlainText(asBook(edition));
  const { text: author, editor } = wordsOf(edition);
  const lines = (pieces: readonly string[]) => pieces.flatMap((piece) => piece.split('\n'));
  const signs = edition.notes.flatMap(({ notes }) => notes.map(({ sign }) => `[${sign}]`));
  const read = bare(signs.reduce((words, sign) => words.replaceAll(sign, ''), text))
    .replaceAll('_', '')
    .replaceAll('°', '');

  it('has all of the author’s words and notes, in order', () => {
    expect(missingFrom(read, lines(author))).toEqual([]);
  });

  it('has all of the editor’s words after them', () => {
    const [, ...rest] = read.split(bare(edition.notes.at(-1)?.notes.at(-1)?.text ?? ''));
    expect(missingFrom(rest.join(''), lines(editor))).toEqual([]);
  });

  it('has the number before each paragraph, and each note’s sign before it and in the text', () => {
    const numbers = [...text.matchAll(/^¶ (\d+)(?= {2}|$)/gm)].map(([, n]) => `p${n}`);
    const blocks = edition.sections.flatMap((section) => section.blocks.map(({ id }) => id));
    expect(numbers).toEqual(blocks);
    for (const { notes } of edition.notes)
      for (const { sign, references, text: words } of notes) {
        expect(text.split(`[${sign}]`).length - 1).toBe(references.length + 1);
        expect(text.replaceAll('_', '')).toContain(`[${sign}] ${words.split('\n')[0]}`);
      }
  });

  it('states the rights before the text', () => {
    expect(text.indexOf(edition.rights.statement ?? '')).toBeGreaterThan(0);
    expect(text.indexOf(edition.rights.statement ?? '')).toBeLessThan(text.indexOf('¶ 1  '));
  });
});

describe.each(texts)('the Markdown of %s', (_name, edition) => {
  const markdown = toMarkdown(asBook(edition));
  const tree = parseMarkdown(markdown);
  const { text: author, editor } = wordsOf(edition);

  it('is parsed back to all words, with the notes and the editor’s words last', () => {
    const read = bare(markdownWords(tree)).replaceAll('°', '');
    expect(missingFrom(read, [...author, ...editor])).toEqual([]);
  });

  it('has the author’s notes as footnotes with their references', () => {
    const cited: string[] = [];
    const noted: string[] = [];
    visit(tree, 'footnoteReference', ({ identifier }) => void cited.push(identifier));
    visit(tree, 'footnoteDefinition', ({ identifier }) => void noted.push(identifier));
    const notes = edition.notes.flatMap((series) => series.notes);
    expect(noted).toEqual(notes.map(({ id }) => id.replace('fn-', '')));
    expect(cited).toHaveLength(notes.flatMap(({ references }) => references).length);
    expect(new Set(cited)).toEqual(new Set(noted));
  });

  it('has the number before each paragraph', () => {
    const numbers: string[] = [];
    visit(tree, 'strong', (node) => {
      const number = /^¶ (\d+)$/.exec(markdownWords(node))?.[1];
      if (number) numbers.push(`p${number}`);
    });
    const blocks = edition.sections.flatMap((section) => section.blocks.map(({ id }) => id));
    expect(numbers).toEqual(blocks);
  });

  it('has the headings at their levels', () => {
    const headings: string[] = [];
    visit(tree, 'heading', (node) => void headings.push(`${node.depth} ${markdownWords(node)}`));
    for (const { depth, number, heading } of edition.sections.filter((one) => one.heading.id))
      expect(headings).toContain(`${depth} ${[number, heading.text].filter(Boolean).join(' ')}`);
  });
});
