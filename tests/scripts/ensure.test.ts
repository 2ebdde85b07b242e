import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isInstalled, markInstalled, nodeProblem, wantedStamp } from '../../scripts/ensure.mjs';

describe('The installation', () => {
  let root: string;
  const write = (name: string, value: unknown) =>
    writeFileSync(join(root, name), JSON.stringify(value));

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'project-'));
    mkdirSync(join(root, 'node_modules'));
    write('package-lock.json', { packages: {} });
    write('package.json', { dependencies: { sirv: '3.0.2' } });
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('is incomplete before the first one has finished', () => {
    expect(isInstalled(root)).toBe(false);
    rmSync(join(root, 'node_modules'), { recursive: true });
    expect(isInstalled(root)).toBe(false);
  });

  it('is complete afterwards, and stays so after editing a script', () => {
    markInstalled(root);
    expect(isInstalled(root)).toBe(true);
    write('package.json', { dependencies: { sirv: '3.0.2' }, scripts: { start: 'true' } });
    expect(isInstalled(root)).toBe(true);
  });

  it.each([
    ['package-lock.json', { packages: { sirv: {} } }],
    ['package.json', { dependencies: { sirv: '3.0.3' } }],
    ['package.json', { dependencies: { sirv: '3.0.2' }, optionalDependencies: { node: '24.0.0' } }],
  ])('is out of date after %s became %o', (name, value) => {
    markInstalled(root);
    write(name, value);
    expect(isInstalled(root)).toBe(false);
  });

  it('depends on the platform', () => {
    expect(wantedStamp(root, 'darwin-arm64')).not.toBe(wantedStamp(root, 'linux-x64'));
  });
});

describe('The version of Node', () => {
  it.each(['v22.12.0', 'v24.21.0', 'v26.0.0'])('may be %s', (version) => {
    expect(nodeProblem(version)).toBeUndefined();
  });

  it.each(['v20.20.2', 'v22.11.9', ''])(
    'may not be “%s”; the message says what to install',
    (version) => {
      expect(nodeProblem(version)).toMatch(/Install Node 22\.12 or newer.*https:\/\/nodejs\.org/);
    },
  );
});
