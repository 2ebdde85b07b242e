import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digest } from '../../scripts/digest.mjs';

describe('the digest of a folder', () => {
  let root: string;
  let before: string;
  const write = (name: string, words: string) => writeFileSync(join(root, name), words);

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'sources-'));
    mkdirSync(join(root, 'a'));
    write('a/text.md', 'words');
    write('b.md', 'more');
    before = digest([root]);
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('stays when a file is written again as it was', () => {
    write('b.md', 'more');
    expect(digest([root])).toBe(before);
  });

  it('changes when a word, a name or a place does', () => {
    write('b.md', 'less');
    expect(digest([root])).not.toBe(before);
    write('b.md', 'more');
    renameSync(join(root, 'b.md'), join(root, 'c.md'));
    expect(digest([root])).not.toBe(before);
    renameSync(join(root, 'c.md'), join(root, 'a', 'b.md'));
    expect(digest([root])).not.toBe(before);
  });

  it('tells two folders from one, and one that is missing from one that is there', () => {
    expect(digest([join(root, 'a'), join(root, 'b.md')])).not.toBe(before);
    expect(digest([join(root, 'nowhere')])).not.toBe(before);
  });
});
