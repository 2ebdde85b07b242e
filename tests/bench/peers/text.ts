import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toHtml } from 'hast-util-to-html';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { parse } from 'yaml';

const file = fileURLToPath(
  new URL('../../../content/anatomy-of-the-micro-sect/text.md', import.meta.url),
);
const [, matter = '', words = ''] =
  /^---\n([\s\S]*?)\n---\n+([\s\S]*)/.exec(readFileSync(file, 'utf8')) ?? [];

/** The author's text of the essay in Markdown, with notes. */
export const markdown: string = words;

/** The words of the text, from which the benchmarks make others. */
export const essayWords: readonly string[] = markdown.match(/\p{L}{2,}/gu) ?? ['word'];

export const title: string = String(parse(matter).title);

/** Letters and digits only, which all tools preserve. */
const letters = (words: string): string => words.replace(/&#?\w+;|[^\p{L}\p{N}]/gu, '');

const ending = letters(markdown.split(/\n+\[\^\w+\]:/)[0] ?? '').slice(-40);

/** Whether HTML, possibly truncated, contains the whole text; notes may follow. */
export const isWhole = (html: string): boolean =>
  letters(html.replace(/<[^>]*>/g, '')).includes(ending);

/** A text as minimal HTML, without styles, script and search; by default the essay. */
export function bareHtml(text: string = markdown, heading: string = title): string {
  const pipeline = unified().use(remarkParse).use(remarkGfm).use(remarkRehype);
  const body = toHtml(pipeline.runSync(pipeline.parse(text)));
  return (
    '<!doctype html><html lang="en"><meta charset="utf-8">' +
    `<meta name="viewport" content="width=device-width"><title>${heading}</title>` +
    `<h1>${heading}</h1>\n${body}`
  );
}
