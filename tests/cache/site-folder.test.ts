import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cacheOf } from '../../src/cache/cache.ts';
import { SiteFolder } from '../../src/cache/site-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (name: string, last?: string): SiteFolder =>
  new SiteFolder(join(folder, name), join(folder, 'dist'), last, cacheOf('sites', folder));

function put(name: string, file: string, words: string): void {
  const path = join(folder, name, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, words);
}

const read = (name: string, file: string): string => readFileSync(join(folder, name, file), 'utf8');

/** A site with one page and its copies, and a picture that needs none. */
function firstBuild(): string {
  const site = open('first');
  for (const file of ['a/index.html', 'a/index.html.br', 'a/index.html.gz'])
    put('first', file, `Words of ${file}`);
  put('first', 'a/cover.png', 'A picture');
  site.note('a/index.html', 'made of one');
  site.note('a/cover.png', 'made of one');
  site.fact(join(folder, 'first', 'a/index.html'), 'length', () => 21);
  site.keep();
  return join(folder, 'first');
}

describe('The folder of a site', () => {
  it('takes what is made of the same from the last one, with its copies and what was found in it', () => {
    const site = open('second', firstBuild());
    expect(site.take('a/index.html', 'made of one')).toBe(true);
    expect(site.take('a/cover.png', 'made of one')).toBe(true);
    expect(read('second', 'a/index.html.br')).toBe('Words of a/index.html.br');
    expect(read('second', 'a/cover.png')).toBe('A picture');
    const page = join(folder, 'second', 'a/index.html');
    expect(site.isTaken(page)).toBe(true);
    expect(site.fact(page, 'length', () => 0)).toBe(21);
  });

  it('leaves what it takes from where it was', () => {
    open('second', firstBuild()).take('a/index.html', 'made of one');
    expect(read('first', 'a/index.html')).toBe('Words of a/index.html');
  });

  it('takes nothing that is made of something else, nor what it does not know', () => {
    const site = open('second', firstBuild());
    expect(site.take('a/index.html', 'made of another')).toBe(false);
    expect(site.take('b/index.html', 'made of one')).toBe(false);
    expect(site.isTaken(join(folder, 'second', 'a/index.html'))).toBe(false);
  });

  it.each(['a/index.html', 'a/index.html.br'])(
    'takes no page where %s was written to or is gone',
    (file) => {
      const last = firstBuild();
      put('first', file, 'Words of nobody');
      expect(open('second', last).take('a/index.html', 'made of one')).toBe(false);
      rmSync(join(last, file));
      expect(open('third', last).take('a/index.html', 'made of one')).toBe(false);
    },
  );

  it('takes nothing where nothing was before', () => {
    firstBuild();
    expect(open('second').take('a/index.html', 'made of one')).toBe(false);
    expect(open('second', join(folder, 'gone')).take('a/index.html', 'made of one')).toBe(false);
  });

  it('knows a file that was taken for what it is in the build after the next', () => {
    const second = open('second', firstBuild());
    second.take('a/index.html', 'made of one');
    second.keep();
    const third = open('third', join(folder, 'second'));
    expect(third.take('a/index.html', 'made of one')).toBe(true);
    expect(statSync(join(folder, 'third', 'a/index.html.gz')).isFile()).toBe(true);
  });

  it('forgets what was found in a page that had to be written to', () => {
    const second = open('second', firstBuild());
    const page = join(folder, 'second', 'a/index.html');
    second.take('a/index.html', 'made of one');
    second.rewrite(page, 'Other words', 'policy', 'strict');
    expect([read('first', 'a/index.html'), read('second', 'a/index.html')]).toEqual([
      'Words of a/index.html',
      'Other words',
    ]);
    expect(second.isTaken(page)).toBe(false);
    expect(second.fact(page, 'length', () => 7)).toBe(7);
    expect(second.fact(page, 'policy', () => '')).toBe('strict');
  });
});
