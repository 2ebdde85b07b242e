import { afterAll, beforeAll, describe } from 'vitest';
import { buildLibrary } from '../library-copy.ts';
import type { ProjectCopy } from '../project-copy.ts';
import { type Site, serveSite } from '../site.ts';
import { lookAsAccepted } from './looks.ts';
import { libraryStates, windows } from './states.ts';

describe('every state of a site with several texts looks as it was accepted', () => {
  let project: ProjectCopy;
  let site: Site;
  beforeAll(async () => {
    project = await buildLibrary();
    site = await serveSite(project.site);
  });
  afterAll(async () => {
    await site?.close();
    project?.remove();
  });
  lookAsAccepted('library', libraryStates, windows, () => site);
});
