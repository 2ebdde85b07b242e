import type { VFile } from 'vfile';
import type { Introduction } from '../edition/editorial.ts';
import { introductionMatter } from '../edition/editorial-schema.ts';
import { compileFragment } from './fragment.ts';
import { type Reading, readYaml } from './input/read-yaml.ts';

/** The introduction, and its front matter with the positions of keys. */
export interface ReadIntroduction {
  readonly introduction: Introduction;
  readonly matter: Reading<{ readonly sources: readonly string[] }>;
}

/** Compiles the introduction: Markdown, with its sources in the front matter. */
export function compileIntroduction(file: VFile | undefined): ReadIntroduction | undefined {
  if (!file) return undefined;
  const text = String(file.value);
  const match = /^---\n([\s\S]*?)\n---\n/.exec(text);
  const matter = readYaml(file, match?.[1] ?? '{}', introductionMatter, { firstLine: 2 });
  const words = text.slice(match?.[0].length ?? 0);
  const before = (match?.[0].split('\n').length ?? 1) - 1;
  const blocks = compileFragment(words, {
    file,
    at: ({ line, column }) => ({ line: line + before, column }),
  });
  return { introduction: { blocks, sources: matter.data?.sources ?? [] }, matter };
}
