import { readFileSync } from 'node:fs';

const page = new URL('../../../../docs/hosting.md', import.meta.url);

/** The configuration that `docs/hosting.md` gives for a server, as it stands there. */
export function documented(language: 'nginx' | 'caddyfile'): string {
  const blocks = readFileSync(page, 'utf8').matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm);
  for (const [, name, words = ''] of blocks) if (name === language) return words;
  throw new Error(`docs/hosting.md has no block of ${language}`);
}

/** Words with each of some pieces replaced; throws if one is not there, since then nothing is tried. */
export const adapted = (words: string, pieces: Readonly<Record<string, string>>): string =>
  Object.entries(pieces).reduce((made, [piece, other]) => {
    if (!made.includes(piece)) throw new Error(`docs/hosting.md no longer says “${piece}”`);
    return made.replaceAll(piece, other);
  }, words);
