import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { subject } from '../essay/page.ts';
import { copyProject, type ProjectCopy } from './project-copy.ts';

/** The folder of the texts besides the one at the root. */
export const otherTexts = fileURLToPath(new URL('cases', import.meta.url));

/** Builds a copy of the project with its further texts. */
export async function buildLibrary(): Promise<ProjectCopy> {
  const project = copyProject();
  const content = join(project.folder, 'content');
  for (const entry of readdirSync(content, { withFileTypes: true }))
    if (entry.isDirectory() && entry.name !== subject.folder)
      rmSync(join(content, entry.name), { recursive: true });
  cpSync(otherTexts, content, { recursive: true });
  const { status, said } = await project.build();
  expect(status, said).toBe(0);
  return project;
}
