import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sbomOf } from '../../../src/integrations/sbom.ts';
import { dist } from '../site.ts';

const read = (name: string): string =>
  readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8');

it('The bill of materials lies beside the pages', () => {
  const made = sbomOf(read('package.json'), read('package-lock.json'));
  expect(readFileSync(join(dist, 'sbom.cdx.json'), 'utf8')).toBe(made);
});
