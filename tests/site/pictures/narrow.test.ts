import { afterAll, beforeAll, describe } from 'vitest';
import { type Site, serveSite } from '../site.ts';
import { lookAsAccepted } from './looks.ts';
import { states, windows } from './states.ts';

describe('every state in a narrow window looks as it was accepted', () => {
  let site: Site;
  beforeAll(async () => {
    site = await serveSite();
  });
  afterAll(() => site?.close());
  lookAsAccepted(
    'narrow',
    states,
    windows.filter(({ touch }) => touch),
    () => site,
  );
});
