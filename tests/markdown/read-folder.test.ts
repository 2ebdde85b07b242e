import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { report } from '../../src/edition/problems.ts';
import { compileAll } from '../../src/markdown/compile-all.ts';
import { textFolders, unusedFilesIn } from '../../src/markdown/loaders/read-folder.ts';
import { matter } from './one-text.ts';

let root: string;
let content: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'content-'));
  content = join(root, 'content');
  mkdirSync(join(content, 'essay'), { recursive: true });
  writeFileSync(join(content, 'essay', 'text.md'), `${matter}## One\n\nWords.\n`);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** All problems and warnings of the texts. */
function check(): readonly string[] {
  const all = compileAll(textFolders(content, root));
  const warnings = unusedFilesIn(content, root);
  const lines = report([...all.problems, ...all.warnings, ...warnings]).split('\n');
  return lines.map((line) => line.split('  ').slice(0, 3).join(' '));
}

it('A folder with a text is valid', () => {
  expect(check()).toEqual(['']);
});

it('A folder in place of a file is a problem', () => {
  mkdirSync(join(content, 'essay', 'names.yaml'));
  mkdirSync(join(content, 'second', 'text.md'), { recursive: true });
  expect(check()).toEqual([
    'content/essay/names.yaml:1:1 file-unreadable This is a folder, but must be a file. Replace it with a readable file, or remove it.',
    'content/second/text.md:1:1 file-unreadable This is a folder, but must be a file. Replace it with a readable file, or remove it.',
  ]);
});

it('A numbered file beside text.md is unused, and the remedy is told', () => {
  writeFileSync(join(content, 'essay', '01-one.md'), 'Words.\n');
  expect(check()).toEqual([
    expect.stringMatching(/^content\/essay\/01-one\.md:1:1 warning file-unused/),
  ]);
  const [warning] = compileAll(textFolders(content, root)).warnings;
  expect(warning?.message).toContain('move the front matter to the top of the first');
});

it('Broken symbolic links, and those that leave the folder, are problems', () => {
  writeFileSync(join(root, 'secret.md'), 'Secret words.\n');
  symlinkSync('nowhere.md', join(content, 'essay', 'introduction.md'));
  symlinkSync(join(root, 'secret.md'), join(content, 'essay', 'apparatus.md'));
  mkdirSync(join(root, 'other'));
  writeFileSync(join(root, 'other', 'text.md'), `${matter}Words.\n`);
  symlinkSync(join(root, 'other'), join(content, 'linked'));
  expect(check()).toEqual([
    expect.stringMatching(/^content\/essay\/apparatus\.md:1:1 file-unreadable .*outside/),
    expect.stringMatching(/^content\/essay\/introduction\.md:1:1 file-unreadable .*missing/),
    expect.stringMatching(/^content\/linked\/text\.md:1:1 file-unreadable .*outside/),
  ]);
});

it('A symbolic link within the folder is followed', () => {
  writeFileSync(join(content, 'essay', 'words.md'), 'Words of the editor.\n');
  symlinkSync('words.md', join(content, 'essay', 'apparatus.md'));
  expect(check()).toEqual([expect.stringContaining('content/essay/words.md:1:1 warning')]);
});

it.skipIf(process.getuid?.() === 0)('A file without read permission is a problem', () => {
  chmodSync(join(content, 'essay', 'text.md'), 0);
  expect(check()).toEqual([expect.stringContaining('essay/text.md:1:1 file-unreadable')]);
});

it('An unused file is a warning, unless an operating system created it', () => {
  writeFileSync(join(content, 'essay', 'annotation.yaml'), '[]\n');
  writeFileSync(join(content, 'essay', '.DS_Store'), '');
  writeFileSync(join(content, 'essay', 'text.md~'), '');
  mkdirSync(join(content, 'draft'));
  writeFileSync(join(content, 'draft', 'Text.md'), 'Words.\n');
  writeFileSync(join(content, 'notes.txt'), 'Words.\n');
  writeFileSync(join(content, 'site.yaml'), 'title: A site\nlang: en\n');
  expect(check()).toEqual([
    expect.stringMatching(/^content\/draft\/Text\.md:1:1 warning file-unused/),
    expect.stringMatching(/^content\/essay\/annotation\.yaml:1:1 warning file-unused/),
    expect.stringMatching(/^content\/notes\.txt:1:1 warning file-unused/),
  ]);
  expect(unusedFilesIn(content, root)[0]?.message).toContain('Did you mean “text.md”?');
});

it('A missing folder has no texts', () => {
  const nothing = join(root, 'nothing');
  expect([...textFolders(nothing, root), ...unusedFilesIn(nothing, root)]).toEqual([]);
});

it('Numbered files form one text, sorted by number, and problems name the right file', () => {
  rmSync(join(content, 'essay', 'text.md'));
  writeFileSync(join(content, 'essay', '02-second.md'), '## Two\n\nA sign.[^9]\n');
  writeFileSync(join(content, 'essay', '10-tenth.md'), '## Ten\n\nWords.\n');
  writeFileSync(join(content, 'essay', '01-first.md'), `${matter}## One\n\nWords.\n`);
  expect(check()).toEqual([
    expect.stringContaining('content/essay/02-second.md:3:8 note-undefined'),
  ]);
  writeFileSync(join(content, 'essay', '02-second.md'), '## Two\n\nWords.\n');
  const [edition] = compileAll(textFolders(content, root)).editions;
  expect(edition?.sections.map(({ id }) => id)).toEqual(['one', 'two', 'ten']);
});

it('A link to the folder of a text leads to its address', () => {
  mkdirSync(join(content, 'second'));
  const moved = matter.replace('lang: en', 'lang: en\naddress: /elsewhere/');
  writeFileSync(join(content, 'second', 'text.md'), `${moved}## Two\n\nWords.\n`);
  const link = (to: string): void =>
    writeFileSync(join(content, 'essay', 'text.md'), `${matter}## One\n\nSee [it](${to}).\n`);
  link('../second/#two');
  expect(check()).toEqual(['']);
  const [first] = compileAll(textFolders(content, root)).editions;
  expect(JSON.stringify(first)).toContain('"href":"/elsewhere/#two"');
  link('../second/#three');
  expect(check()).toEqual([expect.stringContaining('content/essay/text.md:14:5 link-broken')]);
});

it('Images are read from any subfolder; an unused image is a warning', () => {
  mkdirSync(join(content, 'essay', 'figures', 'old'), { recursive: true });
  mkdirSync(join(content, 'essay', 'fonts'));
  writeFileSync(join(content, 'essay', 'fonts', 'LICENSE'), 'Words.\n');
  const gif = new Uint8Array([...new TextEncoder().encode('GIF89a'), 2, 0, 1, 0]);
  writeFileSync(join(content, 'essay', 'figures', 'a map.gif'), gif);
  writeFileSync(join(content, 'essay', 'figures', 'old', 'b.gif'), gif);
  writeFileSync(
    join(content, 'essay', 'text.md'),
    `${matter}## One\n\n![A map](figures/a%20map.gif)\n\n![A map](<figures/a map.gif>)\n\nWords.\n`,
  );
  expect(check()).toEqual([
    expect.stringContaining('essay/figures/old/b.gif:1:1 warning file-unused'),
  ]);
});
