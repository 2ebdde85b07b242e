import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  recoverFolder,
  refusal,
  replaceFolder,
} from '../../../src/integrations/publish/replace-folder.ts';

let project: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'project-'));
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

function folderWith(name: string, ...files: readonly string[]): string {
  const folder = join(project, name);
  mkdirSync(folder);
  for (const file of files) writeFileSync(join(folder, file), name);
  return folder;
}

describe('The folder OUT_DIR', () => {
  it.each(['404.html,_headers,sw.js,index.html', ''])(
    'may hold a former site or be empty (%s)',
    (files) => {
      expect(
        refusal(folderWith('out', ...files.split(',').filter(Boolean)), project),
      ).toBeUndefined();
    },
  );

  it('may not exist yet', () => {
    expect(refusal(join(project, 'out'), project)).toBeUndefined();
  });

  it('may not be or contain the project', () => {
    expect(refusal(project, project)).toContain('contains the project itself');
    expect(refusal(dirname(project), project)).toContain('contains the project itself');
  });

  it('may not contain other files or be a file', () => {
    expect(refusal(folderWith('letters', 'index.html'), project)).toContain(
      'the build would delete',
    );
    writeFileSync(join(project, 'file'), '');
    expect(refusal(join(project, 'file'), project)).toContain('is not a readable folder');
  });
});

describe('A finished site', () => {
  it('replaces all of the former one', () => {
    const [place, finished] = [folderWith('dist', 'old.html'), folderWith('next', 'new.html')];
    replaceFolder(place, finished);
    expect(readdirSync(place)).toEqual(['new.html']);
    expect(readdirSync(project)).toEqual(['dist']);
  });

  it('is moved into place if there is no former one', () => {
    replaceFolder(join(project, 'dist'), folderWith('next', 'new.html'));
    expect(readdirSync(join(project, 'dist'))).toEqual(['new.html']);
  });

  it('is not needed to restore the former one', () => {
    const former = folderWith('dist.former', 'old.html');
    recoverFolder(join(project, 'dist'));
    expect(existsSync(former)).toBe(false);
    expect(readFileSync(join(project, 'dist', 'old.html'), 'utf8')).toBe('dist.former');
  });
});
