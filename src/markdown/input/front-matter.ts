import { type Problem, problem } from '../../edition/problems.ts';
import { type FrontMatter, frontMatter } from '../../edition/schema.ts';
import { readYaml } from './read-yaml.ts';

/**
 * Takes the front matter off a text. The body keeps its line numbers: blank lines stand where the
 * front matter stood.
 */
export function takeFrontMatter(
  file: string,
  text: string,
): {
  readonly meta: FrontMatter | undefined;
  readonly body: string;
  readonly problems: readonly Problem[];
} {
  const match = /^\uFEFF?---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(text);
  if (!match)
    return { meta: undefined, body: text, problems: [problem('front-matter-missing', { file })] };
  const { data, problems } = readYaml(file, match[1] ?? '', frontMatter, {
    firstLine: 2,
    rule: 'front-matter-key',
  });
  const blank = '\n'.repeat(match[0].split('\n').length - 1);
  return { meta: data, body: blank + text.slice(match[0].length), problems };
}
