import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';

/** Resolves packages from the project, because built code is in another folder. */
export const packages = createRequire(join(process.cwd(), 'package.json'));

/** The content folder: `content/`, unless `CONTENT_DIR` names another. */
export const contentFolder = (project = process.cwd()): string =>
  resolve(project, process.env['CONTENT_DIR'] ?? 'content');

/** A path for messages: relative to the project's folder, with slashes. */
export const projectPath = (path: string, project = process.cwd()): string =>
  relative(project, path).replaceAll('\\', '/');
