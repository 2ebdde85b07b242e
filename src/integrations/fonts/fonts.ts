import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentFolder } from '../../markdown/loaders/load-texts.ts';
import { startStep } from '../step.ts';
import { makeFonts } from './subset-fonts.ts';

/** What any page may have to show, whatever the texts are: basic Latin and the usual points. */
const always = `${String.fromCodePoint(...Array.from({ length: 95 }, (_, i) => i + 32))} ©°§¶·×–—‘’“”…‹›`;

/**
 * Makes fonts that hold the characters of the texts and of the interface and no others, in a process of
 * their own while the texts are compiled. Styles refer to them as `reading-face/<name>.woff2`. Unchanged
 * characters make nothing anew.
 */
export default function fonts(): AstroIntegration {
  let made: Promise<void> | undefined;
  return {
    name: 'fonts',
    hooks: {
      'astro:config:setup': ({ config, logger, updateConfig }) => {
        const project = fileURLToPath(config.root);
        const folder = fileURLToPath(new URL('./fonts/', config.cacheDir));
        const step = startStep(logger);
        made = makeFonts(charactersOf(contentFolder(project), project), folder).then(step);
        // Whoever waits for them hears of a failure; until then nobody would.
        made.catch(() => undefined);
        const alias = { 'reading-face': folder };
        updateConfig({ vite: { resolve: { alias } } });
      },
      'astro:build:start': () => made,
      'astro:server:setup': () => made,
    },
  };
}

/** What the pages of a project have to show: the characters of its texts and of its interface. */
export const charactersOf = (content: string, project: string): string =>
  charactersIn([content, join(project, 'src/i18n/labels.ts')]);

/** Each character that stands in the files at or below some paths, once and in order. */
export function charactersIn(paths: readonly string[]): string {
  const found = new Set(always);
  // What is always there need not be looked at, and is nearly all.
  for (const path of paths)
    for (const file of textsAt(path))
      for (const c of readFileSync(file, 'utf8').replace(/[\n -~]+/g, '')) found.add(c);
  return [...found]
    .filter((c) => c >= ' ')
    .sort()
    .join('');
}

function textsAt(path: string): readonly string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|ya?ml|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
