import { join } from 'node:path';
import { contentFolder, projectPath } from '../project.ts';

/** A path in the folder of the texts, for messages: relative to the project's folder. */
export const contentPath = (...parts: readonly string[]): string =>
  projectPath(join(contentFolder(), ...parts));
