import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { sbomOf } from '../../src/integrations/sbom.ts';

const root = new URL('../../', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, root), 'utf8');

const bill = z.object({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.5'),
  metadata: z.object({ component: z.object({ 'bom-ref': z.string() }) }),
  components: z.array(
    z.object({
      'bom-ref': z.string(),
      purl: z.string(),
      hashes: z.array(z.object({ content: z.string() })).optional(),
      licenses: z.array(z.unknown()).optional(),
    }),
  ),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

const ours = bill.parse(JSON.parse(sbomOf(read('package.json'), read('package-lock.json'))));

it('The bill of materials names all that npm itself lists, with the same digests', () => {
  const { status, stdout } = spawnSync(
    'npm',
    ['sbom', '--omit=dev', '--sbom-format=cyclonedx', '--package-lock-only'],
    { cwd: fileURLToPath(root), encoding: 'utf8', shell: process.platform === 'win32' },
  );
  expect(status).toBe(0);
  const theirs = bill.parse(JSON.parse(stdout));
  const digests = new Map(ours.components.map(({ purl, hashes }) => [purl, hashes?.[0]?.content]));
  expect(theirs.components.length).toBeGreaterThan(100);
  for (const { purl, hashes } of theirs.components) {
    const name = decodeURIComponent(purl.replace(/\?.*/, '')).replace('@', '%40');
    const found = digests.get(purl.replace(/\?.*/, '')) ?? digests.get(name);
    expect(found, purl).toBe(hashes?.[0]?.content);
  }
}, 60_000);

it('Each component is named once, with its licence, and is needed by another', () => {
  const refs = ours.components.map((component) => component['bom-ref']);
  expect(new Set(refs).size).toBe(refs.length);
  expect(ours.components.filter(({ licenses }) => !licenses)).toEqual([]);
  const known = new Set([...refs, ours.metadata.component['bom-ref']]);
  expect(ours.dependencies.map(({ ref }) => ref).filter((ref) => !known.has(ref))).toEqual([]);
  const needed = new Set(ours.dependencies.flatMap(({ dependsOn }) => dependsOn));
  expect([...needed].filter((ref) => !known.has(ref))).toEqual([]);
});
