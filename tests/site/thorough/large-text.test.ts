import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { engine, start } from '../browsers/engines.ts';
import { filesOf } from '../built-pages.ts';
import { copyProject, type ProjectCopy } from '../project-copy.ts';
import { serveSite } from '../site.ts';

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

/* A Chinese text of some ten hours, nearly all of whose words are under one letter. */
const chineseParagraphs = Array.from({ length: 1000 }, (_, p) =>
  Array.from({ length: 150 }, (_, c) =>
    String.fromCodePoint(0x4e00 + ((p * 7919 + c * c * 104_729 + p * c * 31) % 3000)),
  ).join(''),
);
const chineseText = text
  .replace('lang: en', 'lang: zh')
  .replace(paragraphs.join('.\n\n'), chineseParagraphs.join('。\n\n'));

let project: ProjectCopy;
beforeAll(async () => {
  project = copyProject();
  for (const [name, content] of [
    ['large-text', text],
    ['chinese-text', chineseText],
  ] as const) {
    const folder = join(project.folder, 'content', name);
    mkdirSync(folder);
    writeFileSync(join(folder, 'text.md'), content);
  }
  const { status, said } = await project.build();
  expect(status, said).toBe(0);
});
afterAll(() => project?.remove());

/** The pages of a text's concordance. */
const pages = (name = 'large-text'): readonly string[] =>
  filesOf(project.site).filter((file) => file.startsWith(`${name}/terms/`) && /html$/.test(file));

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

it('A letter with too many words for a page has several, which link to each other', () => {
  const made = pages('chinese-text');
  const parts = made.filter((file) => file.includes('/hani/'));
  expect(parts.length).toBeGreaterThan(2);
  const addresses = parts.map((file) => `/${file.replace(/index\.html$/, '')}`);
  expect(addresses).toContain('/chinese-text/terms/hani/');
  for (const file of made)
    expect(statSync(join(project.site, file)).size, file).toBeLessThan(1_000_000);
  for (const file of parts) {
    const html = readFileSync(join(project.site, file), 'utf8');
    for (const address of addresses) expect(html).toContain(`href="${address}"`);
  }
  const titles = made.map(
    (file) => /<title>(.*?)<\/title>/s.exec(readFileSync(join(project.site, file), 'utf8'))?.[1],
  );
  expect(new Set(titles).size).toBe(titles.length);
});

it('The pages of a letter list each word once, with all its places', () => {
  const listed = new Map<string, number>();
  for (const file of pages('chinese-text')) {
    const html = readFileSync(join(project.site, file), 'utf8');
    for (const [, word = '', places = ''] of html.matchAll(
      /<dt>\s*(\p{Script=Han}+).*?<dd>(.*?)<\/dd>/gsu,
    )) {
      expect(listed.has(word), word).toBe(false);
      listed.set(word, places.split('<a ').length - 1);
    }
  }
  for (const [word, places] of listed) {
    const count = chineseParagraphs.filter((paragraph) => paragraph.includes(word)).length;
    expect([word, places]).toEqual([word, count]);
  }
  expect(new Set([...listed.keys()].join(''))).toEqual(new Set(chineseParagraphs.join('')));
});

it('The paragraph numbers of a large text fit the margin of a phone', async () => {
  const site = await serveSite(project.site);
  const browser = await start(engine('chromium'));
  const reader = await browser.reader();
  await reader.open(`${site.address}large-text/#p234`, { width: 360, height: 640 });
  const { width, room } = await reader.evaluate(() => {
    const paragraph = document.getElementById('p234') ?? document.body;
    return {
      width: Number.parseFloat(getComputedStyle(paragraph, '::before').width),
      room: paragraph.getBoundingClientRect().left,
    };
  });
  await browser.close();
  await site.close();
  // The bar of a linked paragraph takes 3 pixels, and the number keeps as many from the text.
  expect(width).toBeLessThanOrEqual(room - 6);
});
