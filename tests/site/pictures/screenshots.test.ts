import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engine } from '../browsers/engines.ts';
import { buildLibrary } from '../library-copy.ts';
import type { ProjectCopy } from '../project-copy.ts';
import { type Site, serveSite } from '../site.ts';
import { lookAsTheyDid, looksOf } from './looks.ts';
import { bytesOfAll, leftOver } from './pictures.ts';
import { libraryStates, states } from './states.ts';

describe('every state, in every theme', () => {
  let site: Site;
  beforeAll(async () => {
    site = await serveSite();
  });
  afterAll(() => site.close());
  lookAsTheyDid(states, engine('chromium'), () => site);
});

describe('every state of a site with several texts, in every theme', () => {
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
  lookAsTheyDid(libraryStates, engine('chromium'), () => site);
});

it('there are no pictures of anything else, and all together are small', () => {
  expect(leftOver(looksOf([...states, ...libraryStates]).map(([name]) => name))).toEqual([]);
  expect(bytesOfAll()).toBeLessThan(3_000_000);
});
