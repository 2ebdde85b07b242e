import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const step = z.object({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  env: z.record(z.string(), z.string()).optional(),
});
const workflow = z.object({
  jobs: z.object({ publish: z.object({ steps: z.array(step) }) }),
});

it('GitHub Pages is built with settings that a build knows, and gets the folder that it makes', () => {
  const { steps } = workflow.parse(parse(read('.github/workflows/pages.yml'))).jobs.publish;
  const built = steps.find(({ run }) => run === 'npm run build');
  const known = /const settings = \[([^\]]*)\]/.exec(read('scripts/build.mjs'))?.[1];
  expect(Object.keys(built?.env ?? {})).toEqual(['SITE_URL', 'BASE_PATH', 'POLICY_IN_PAGES']);
  for (const name of Object.keys(built?.env ?? {})) expect(known).toContain(`'${name}'`);
  const sent = steps.find(({ uses }) => uses?.startsWith('actions/upload-pages-artifact@'));
  expect(sent?.with).toEqual({ path: 'dist' });
  expect(steps.indexOf(built ?? {})).toBeLessThan(steps.indexOf(sent ?? {}));
});
