import type { AnnotatedText } from './annotated-text.ts';
import type { Highlight } from './highlight.ts';
import { placeOf, wordsOf } from './marked-words.ts';
import { shareLinkOf } from './share-link.ts';

/**
 * The parts of the exported Markdown file that are in the language of the interface: its title,
 * which is used unless all its highlights are of one text, and the citation of each text.
 */
interface MarkdownWords {
  readonly title: string;
  readonly citation: (text: AnnotatedText) => string;
}

/** The start of an HTML comment that contains the record of a highlight. */
export const recordStart = '<!-- highlight ';

/**
 * Formats highlights as Markdown: for each text its citation, headings, and highlights with note
 * and link. HTML comments contain the records of the highlights, for importing them again.
 */
export function toMarkdown(
  highlights: readonly Highlight[],
  texts: readonly AnnotatedText[],
  { title, citation }: MarkdownWords,
): string {
  const [only, second] = texts;
  const matter =
    only && !second ? frontMatter(only, citation(only)) : `---\ntitle: ${quoted(title)}\n---`;
  const parts = texts.map((text) => {
    const own = highlights.filter((one) => one.text === text.folder);
    return [`# ${escaped(text.title)}`, escaped(citation(text)), ...entriesOf(own, text)].join(
      '\n\n',
    );
  });
  const known = new Set(texts.map(({ folder }) => folder));
  const others = highlights.filter(({ text }) => !known.has(text));
  return `${[matter, ...parts, ...entriesOf(others)].join('\n\n')}\n`;
}

const frontMatter = (
  { title, author, version, address }: AnnotatedText,
  citation: string,
): string =>
  [
    '---',
    `title: ${quoted(title)}`,
    `author: ${quoted(author)}`,
    `edition: ${quoted(version)}`,
    `source: ${quoted(address)}`,
    `citation: ${quoted(citation)}`,
    '---',
  ].join('\n');

function* entriesOf(highlights: readonly Highlight[], text?: AnnotatedText): Iterable<string> {
  let last = '';
  for (const one of highlights) {
    const { heading } = one.location;
    if (heading && heading !== last) yield `## ${escaped(heading)}`;
    last = heading;
    yield wordsOf(one)
      .split('\n')
      .map((line) => `> ${escaped(line)}`)
      .join('\n>\n');
    if (one.note) yield escaped(one.note);
    const name = escaped(placeOf(one) || '#');
    yield text ? `— [${name}](<${shareLinkOf(text.address, one)}>)` : `— ${name}`;
    yield `${recordStart}${recordOf(one)} -->`;
  }
}

const recordOf = (one: Highlight): string =>
  JSON.stringify(one).replace(/[<>]/g, (sign) => (sign === '<' ? '\\u003c' : '\\u003e'));

/** Quotes a string for YAML, in which JSON strings are valid. */
const quoted = (words: string): string => JSON.stringify(words);

/**
 * Escapes characters that are markup in Markdown, and drops indentation, which may be markup too.
 */
const escaped = (words: string): string =>
  words
    .replace(/^[ \t]+/gm, '')
    .replace(/[\\`*_[\]<>&|~$]/g, '\\$&')
    .replace(/^(?=[#+=-])/gm, '\\')
    .replace(/^(\d+)(?=[.)])/gm, '$1\\');
