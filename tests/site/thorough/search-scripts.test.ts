import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inEachEngine } from '../in-each-engine.ts';
import { copyProject, type ProjectCopy } from '../project-copy.ts';

/** Words of long texts in three scripts, among them longer words that contain shorter ones. */
const words = {
  zh: '统计 统计局 国家 国家统计局 农村 调查 革命 战争 战略 问题 人民 工业 农业 土地 改革 学习 社会 社会主义 历史 运动'.split(
    ' ',
  ),
  ar: 'النَّحْل النحل نحل العسل عسل الخلية خلية الملكة ملك مُلْك الصباح في من إلى على كتب كِتاب كتاب المدينة مدينة'.split(
    ' ',
  ),
  ru: 'пчела пчёлы пчелы мёд мед улей улья город города в на и мир миръ война воинъ Россия россия труд труда'.split(
    ' ',
  ),
};
type Lang = keyof typeof words;
const [sections, paragraphs, length] = [8, 30, 120];

/** The paragraphs of a text, of some 29,000 words, by a generator of fixed seed. */
function paragraphsOf(lang: Lang): readonly string[] {
  let state = 1;
  const next = (): string => {
    state = (state * 48_271) % 2_147_483_647;
    // Squared, so that some words are rare.
    const some = words[lang];
    return some[Math.floor((state / 2_147_483_647) ** 2 * some.length)] ?? '';
  };
  const [space, comma, stop] =
    lang === 'zh' ? ['', '，', '。'] : [' ', lang === 'ar' ? '، ' : ', ', '.'];
  return Array.from({ length: sections * paragraphs }, () => {
    const all = Array.from({ length }, next);
    return all
      .map((word, i) => word + (i === length - 1 ? stop : i % 11 === 10 ? comma : space))
      .join('');
  });
}

const textOf = (lang: Lang): string => `---
title: "Text ${lang}"
author: Ada Keeper
date: 1902
lang: ${lang}
description: A long text
edition: { version: 1.0.0, date: 2026-01-31, changes: The first edition. }
rights: public domain
source: { title: A page with the text, address: 'https://example.org/${lang}', date: 2026-01-15 }
---

${Array.from(
  { length: sections },
  (_, n) =>
    `## ${n + 1}\n\n${paragraphsOf(lang)
      .slice(n * paragraphs, (n + 1) * paragraphs)
      .join('\n\n')}`,
).join('\n\n')}
`;

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Counts a word by other means than the search: runs of Chinese characters, or whole words. */
const countOf = (word: string, lang: Lang): number =>
  paragraphsOf(lang).reduce(
    (sum, paragraph) =>
      sum +
      (lang === 'zh'
        ? paragraph.split(word).length - 1
        : bare(paragraph)
            .split(/[^\p{L}]+/u)
            .filter((one) => one === bare(word)).length),
    0,
  );

let project: ProjectCopy;
beforeAll(async () => {
  project = copyProject();
  const content = join(project.folder, 'content');
  rmSync(content, { recursive: true });
  for (const lang of ['zh', 'ar', 'ru'] as const) {
    mkdirSync(join(content, lang), { recursive: true });
    writeFileSync(join(content, lang, 'text.md'), textOf(lang));
  }
  writeFileSync(join(content, 'site.yaml'), 'title: A site\nlang: en\n');
  const { status, said } = await project.build();
  expect(status, said).toBe(0);
});
afterAll(() => project?.remove());

inEachEngine(
  'the search of all texts',
  (scene) => {
    it.each([
      ...['统计', '统计局', '国家统计', '社会', '计', '农业土地'].map(
        (word) => ['zh', word] as const,
      ),
      ...['النحل', 'النَّحل', 'ملك', 'كتاب', 'مدينة', 'في'].map((word) => ['ar', word] as const),
      ...['пчелы', 'пчёлы', 'мед', 'Россия', 'труд', 'миръ'].map((word) => ['ru', word] as const),
    ])('counts in a long text in %s every occurrence of %s', async (lang, word) => {
      const count = countOf(word, lang);
      expect(count).toBeGreaterThan(5);
      await scene.open(`search/?q=${encodeURIComponent(word)}`);
      await scene.reader.waitFor(
        "/\\d/.test(document.querySelector('search-page [data-part=count]')?.textContent)",
        20_000,
      );
      expect(
        await scene.reader.evaluate(
          "document.querySelector('search-page [data-part=count]').textContent",
        ),
      ).toMatch(new RegExp(`^${count} in the text`));
      expect(scene.reader.complaints()).toEqual([]);
    });
  },
  () => project.site,
);
