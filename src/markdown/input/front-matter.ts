import type { VFile } from 'vfile';
import { type FrontMatter, frontMatter } from '../../edition/front-matter-schema.ts';
import { ruleMessage } from '../../edition/problems.ts';
import { type Reading, readYaml } from './read-yaml.ts';

const block = /^\uFEFF?---[ \t]*\n([\s\S]*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/**
 * Splits the front matter from a text. The body keeps its line numbers: blank lines replace the
 * front matter.
 */
export function takeFrontMatter(file: VFile): {
  readonly matter: Reading<FrontMatter>;
  readonly body: string;
} {
  const text = String(file.value);
  const match = block.exec(text);
  if (!match) {
    file.message(...ruleMessage('front-matter-missing', undefined));
    return { matter: { data: undefined, file, at: () => ({ line: 1, column: 1 }) }, body: text };
  }
  const matter = readYaml(file, match[1] ?? '', frontMatter, {
    firstLine: 2,
    rule: 'front-matter-key',
  });
  const blank = '\n'.repeat(match[0].split('\n').length - 1);
  return { matter, body: blank + text.slice(match[0].length) };
}
