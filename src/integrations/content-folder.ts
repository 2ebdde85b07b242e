import { resolve } from 'node:path';

/** The folder that the words of a project are in; `CONTENT_DIR` names another. */
export const contentFolder = (project: string): string =>
  resolve(project, process.env.CONTENT_DIR ?? 'content');
