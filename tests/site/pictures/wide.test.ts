import { afterAll, beforeAll, describe } from 'vitest';
import { type Site, serveSite } from '../site.ts';
import { lookAsAccepted } from './looks.ts';
import { states, windows } from './states.ts';

describe('every state in a wide window looks as it was accepted', () => {
  let site: Site;
  beforeAll(async () => {
    site = await serveSite();
  });
  afterAll(() => site?.close());
  lookAsAccepted(
    'wide',
    states,
    windows.filter(({ touch }) => !touch),
    () => site,
  );
});
