import { readFileSync } from 'node:fs';

const page = new URL('../../../../docs/hosting.md', import.meta.url);

/** The configuration for a server in `docs/hosting.md`, verbatim. */
export function documented(language: 'nginx' | 'caddyfile'): string {
  const blocks = readFileSync(page, 'utf8').matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm);
  for (const [, name, words = ''] of blocks) if (name === language) return words;
  throw new Error(`docs/hosting.md has no block of ${language}`);
}

/**
 * Replaces pieces of a text; throws if one is missing, because the test would then check nothing.
 */
export const adapted = (words: string, pieces: Readonly<Record<string, string>>): string =>
  Object.entries(pieces).reduce((made, [piece, other]) => {
    if (!made.includes(piece)) throw new Error(`docs/hosting.md no longer says “${piece}”`);
    return made.replaceAll(piece, other);
  }, words);
