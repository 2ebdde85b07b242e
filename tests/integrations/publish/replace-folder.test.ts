import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
    expect(refusal(folderWith('other-site', '404.html', 'notes.md'), project)).toContain(
      'contains files other than a site of this project',
    );
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

  it('does not replace the former one if it cannot be moved', () => {
    const place = folderWith('dist', 'old.html');
    expect(() => replaceFolder(place, join(project, 'missing'))).toThrow('ENOENT');
    expect(readdirSync(place)).toEqual(['old.html']);
    expect(readdirSync(project)).toEqual(['dist']);
  });

  it('is not needed to restore the former one, and what an interrupted build has left is deleted', () => {
    for (const kind of ['former', 'next', 'old']) folderWith(`dist.${kind}.${ended}`, 'page.html');
    recoverFolder(join(project, 'dist'));
    expect(readdirSync(project)).toEqual(['dist']);
    expect(readFileSync(join(project, 'dist', 'page.html'), 'utf8')).toBe(`dist.former.${ended}`);
  });

  it('that a running build is about to move is left alone', () => {
    folderWith('dist', 'old.html');
    folderWith(`dist.next.${process.ppid}`, 'new.html');
    recoverFolder(join(project, 'dist'));
    expect(readdirSync(project)).toEqual(['dist', `dist.next.${process.ppid}`]);
  });

  it('is in place as a whole after several builds have finished at once', async () => {
    const place = join(project, 'dist');
    const builds = ['1', '2', '3', '4'].map((name) => publishOften(name, place));
    expect(await Promise.all(builds)).toEqual(['', '', '', '']);
    expect(readdirSync(project)).toEqual(['dist']);
    const files = readdirSync(place).map((file) => readFileSync(join(place, file), 'utf8'));
    expect(files).toHaveLength(5);
    expect(new Set(files).size).toBe(1);
  });
});

/** The id of a process that has ended. */
const ended = spawnSync(process.execPath, ['--version']).pid;

/**
 * Publishes many sites of five files one after another, in a process of its own which sometimes
 * looks for leftovers as well; returns its error output.
 */
function publishOften(name: string, place: string): Promise<string> {
  const module = new URL('../../../src/integrations/publish/replace-folder.ts', import.meta.url);
  const script = `
    import { mkdirSync, writeFileSync } from 'node:fs';
    import { recoverFolder, replaceFolder } from '${module.href}';
    const [finished, place] = process.argv.slice(1);
    for (let n = 0; n < 40; n++) {
      mkdirSync(finished);
      for (let i = 0; i < 5; i++) writeFileSync(finished + '/' + i, finished + n);
      if (n % 3 === 0) recoverFolder(place);
      replaceFolder(place, finished);
    }`;
  const options = ['--input-type=module', '--eval', script, join(project, name), place];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, options, { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (words: string) => {
      said += words;
    });
    child.on('error', reject);
    child.on('close', () => resolve(said));
  });
}
