import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filesOf } from '../built-pages.ts';
import { copyProject, type ProjectCopy } from '../project-copy.ts';

/* A text of some three hours, whose words begin with every letter. */
const syllables = ['ba', 'co', 'de', 'fu', 'gi', 'ho', 'ja', 'ku', 'li', 'mo', 'na', 'pe', 'ro'];
const wordOf = (n: number): string =>
  [n, n / 13, n / 169].map((part) => syllables[Math.floor(part) % 13]).join('');
const paragraphs = Array.from({ length: 400 }, (_, p) =>
  Array.from({ length: 100 }, (_, w) => wordOf((p * 97 + w * w * 31) % 2197)).join(' '),
);
const text = `---
title: Bacodefugi
author: Ada Keeper
date: 1902
lang: en
description: A large text
edition: { version: 1.0.0, date: 2026-01-31, changes: The first edition. }
rights: public domain
source: { title: A page with the text, address: 'https://example.org/large', date: 2026-01-15 }
---

## Only part

${paragraphs.join('.\n\n')}.
`;

let project: ProjectCopy;
beforeAll(async () => {
  project = copyProject();
  const folder = join(project.folder, 'content', 'large-text');
  mkdirSync(folder);
  writeFileSync(join(folder, 'text.md'), text);
  const { status, said } = await project.build();
  expect(status, said).toBe(0);
});
afterAll(() => project?.remove());

/** The pages of its concordance. */
const pages = (): readonly string[] =>
  filesOf(project.site).filter((file) => /^large-text\/terms\/.*\.html$/.test(file));

it('The concordance of a large text has a page for each letter, none larger than 1 MB', () => {
  const letters = [...new Set(syllables.map((syllable) => syllable.charAt(0)))];
  const names = pages().map((file) => file.split('/').at(-2));
  expect(new Set(names)).toEqual(new Set(['terms', ...letters]));
  const first = readFileSync(join(project.site, 'large-text/terms/index.html'), 'utf8');
  for (const letter of letters) expect(first).toContain(`"/large-text/terms/${letter}/"`);
  for (const file of pages())
    expect(statSync(join(project.site, file)).size, file).toBeLessThan(1_000_000);
});

it('Each word of a large text is listed with all its places', () => {
  const words = new Map<string, number>();
  for (const paragraph of paragraphs)
    for (const word of new Set(paragraph.split(' '))) words.set(word, (words.get(word) ?? 0) + 1);
  const listed = new Map<string, number>();
  for (const file of pages()) {
    const html = readFileSync(join(project.site, file), 'utf8');
    for (const [, word = '', places = ''] of html.matchAll(/<dt>\s*(\w+).*?<dd>(.*?)<\/dd>/gs))
      listed.set(word, places.split('<a ').length - 1);
  }
  expect(words.size).toBeGreaterThan(1000);
  for (const [word, count] of words) expect([word, listed.get(word)]).toEqual([word, count]);
});
