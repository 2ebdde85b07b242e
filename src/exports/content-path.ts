import { join, relative, resolve } from 'node:path';

/** The folder of the texts; `CONTENT_DIR` overrides `content/`. */
export const contentFolder = (): string =>
  resolve(process.cwd(), process.env['CONTENT_DIR'] ?? 'content');

/** A path in the folder of the texts, for messages: relative to the project’s folder. */
export const contentPath = (...parts: readonly string[]): string =>
  relative(process.cwd(), join(contentFolder(), ...parts)).replaceAll('\\', '/');
