import type { Introduction } from '../edition/editorial.ts';
import { introductionMatter } from '../edition/editorial-schema.ts';
import type { Problem } from '../edition/problems.ts';
import { compileFragment } from './fragment.ts';
import { readYaml } from './input/read-yaml.ts';

/** Compiles the editor's introduction: plain Markdown, its sources named in its front matter. */
export function compileIntroduction(
  file: string,
  text: string | undefined,
): { readonly introduction: Introduction | undefined; readonly problems: readonly Problem[] } {
  if (text === undefined) return { introduction: undefined, problems: [] };
  const match = /^---\n([\s\S]*?)\n---\n/.exec(text);
  const matter = readYaml(file, match?.[1] ?? '{}', introductionMatter, { firstLine: 2 });
  const words = text.slice(match?.[0].length ?? 0);
  const line = (match?.[0].split('\n').length ?? 1) + 1;
  const { blocks, problems } = compileFragment(words, file, () => ({ line, column: 1 }));
  return {
    introduction: { blocks, sources: matter.data?.sources ?? [] },
    problems: [...matter.problems, ...problems],
  };
}
