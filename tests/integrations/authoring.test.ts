import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makeMissing } from '../../src/integrations/authoring/authoring.ts';

const folder = mkdtempSync(join(tmpdir(), 'text-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('Missing editorial files are created', () => {
  writeFileSync(join(folder, 'sources.json'), '[ ]');
  makeMissing(folder, 'templates/text');
  expect(readdirSync(folder)).toEqual(['annotations.yaml', 'sources.json']);
  expect(readFileSync(join(folder, 'sources.json'), 'utf8')).toBe('[ ]');
});
