/** Something in what an author or editor wrote that the build cannot go on with. */
export interface Problem {
  /** Path from the project's folder. */
  readonly file: string;
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
  readonly rule: Rule;
  /** What is wrong, and how to mend it. */
  readonly message: string;
}

/** Every rule that can stop a build, with what is wrong and the remedy; `$1`, `$2` are filled in. */
export const rules = {
  'content-empty':
    'There is no text here. Make a folder with a file “text.md” in it, or name the right folder with CONTENT_DIR.',
  'content-unreadable':
    'This folder cannot be read: $1 Put it right, or name another folder with CONTENT_DIR.',
  encoding: 'This is not valid UTF-8. Save the file as UTF-8.',
  'file-long': 'This file is longer than $1 MB, which no page can bear. Divide it.',
  character:
    'There is a character here, $1, that no page may carry or that turns the words after it round. Take it out.',
  'nesting-deep':
    'Quotations and lists stand more than $1 deep in one another here. Take some of them out.',
  'marks-many':
    'This paragraph has more than $1 signs of emphasis and brackets. Divide it, or take some out.',
  'front-matter-missing':
    'There is no front matter. Begin the file with a block between two lines of “---”.',
  'front-matter-key': '$1 Mend the key “$2” in the front matter.',
  yaml: 'This is not valid YAML: $1 Check quotes, colons and indentation.',
  'entry-key': '$1 Mend the key “$2”.',
  'text-empty': 'There are no words below the front matter. Write the text there.',
  'html-raw': 'HTML is not read here, and its words would be lost. Write Markdown instead of “$1”.',
  'definition-unused':
    'No link uses the address “[$1]: …”, or another has its name, and its words would be lost. Take it out, or begin it with “\\[” if it is text.',
  'fence-words':
    'The words “$1” stand behind the marks that begin a piece of code, where nobody reads them. Give them a line of their own.',
  image: 'Images are not carried yet. Take “$1” out, or say in words what it shows.',
  'heading-top': 'The title stands in the front matter. Begin divisions with “##”.',
  'heading-empty': 'This heading has no words. Write them, or take it out.',
  'heading-skipped': 'This heading goes from level $1 to level $2. Use level $3 here.',
  'heading-duplicate':
    'Another heading reads “$1” or nearly so, and a link could not tell them apart. Reword one.',
  'heading-reserved':
    'A heading that reads “$1” would take the address “#$2”, which is kept for paragraphs and notes. Reword it.',
  'note-undefined':
    'The note “[^$1]” is cited but not written. Write “[^$1]: …”, or take the sign out.',
  'note-duplicate': 'The note “[^$1]” is written twice. Keep one.',
  'note-unused':
    'The note “[^$1]” is never cited. Put “[^$1]” into the text, or take the note out.',
  'note-series':
    'The note “[^$1]” belongs to no series. Use a number for an author’s note, a letter for a note on the text.',
  'link-broken': 'The link goes to “#$1”, and nothing here has that address.$2',
  'link-unsafe':
    'The link goes to “$1”. Only http, https, mailto and addresses of this site are followed.',
  'dateline-missing':
    'The front matter says that the last paragraph is the dateline, but there is none in the body.',
  'quotation-missing': 'No block of the text has “$1”.$2',
  'quotation-ambiguous': '“$1” stands in $2 places. Add “prefix” or “suffix” until one is left.',
  'emendation-title':
    '“$1” is recorded as marked for a title, but it is not marked so in the text.',
  'emendation-same': 'Source and reading are the same. Record only what differs.',
  'emendation-crossing':
    '“$1” crosses a note’s sign, a link, or another emendation or doubt. Choose other words.',
  'annotation-long': 'An annotation stands on one to four words; “$1” has $2. Choose fewer.',
  'annotation-overlap': '“$1” overlaps the words of the annotation “$2”. Choose other words.',
  'annotation-crossing': '“$1” crosses $2. Choose words that do not.',
  'annotation-crowd':
    '“#$1” carries $2 annotations; four is the most that a reader bears. Move one.',
  'id-duplicate': 'The id “$1” is used twice. Give each entry its own.',
  'source-unknown': '“$1” is not in sources.json.$2',
  'source-unused': 'The source “$1” is used nowhere. Cite it, or take it out.',
  'source-weak':
    'The note “$1” rests on works of reference alone. Add a primary, scholarly or institutional source.',
  'form-missing': 'The form “$1” of “$2” stands nowhere in the text. Correct it, or take it out.',
  'note-unknown': 'The name “$1” points to the note “$2”, which does not exist.$3',
  'place-vanished':
    'The published address “#$1” leads nowhere now. Put its words back, or record in addresses.json, under “aliases”, where it leads.',
  'address-vanished':
    'The published address “#$1” (“$2 …”) leads nowhere now. Put the words back, or record in addresses.json, under “aliases”, where it leads.',
  'folder-name':
    'The folder “$1” gives the text its address and its files their names. Use letters of the English alphabet, digits and hyphens only.',
  'address-moved':
    'The words that were published as “#$1” now stand at “#$2”. Give each note back the number that it had, and a new note a new one.',
  'dateline-moved':
    'The line that was published as “#$1” now stands at “#$2”. Put it last again, or write “dateline: false” in the front matter and record where it leads.',
  'address-reused':
    '“#$1” was published for what stands at “#$2” now, and something else would take it. Reword the heading, or give the note another number.',
  'address-claimed': 'The address “$1” is claimed by “$2” too. Give each text its own.',
  'ledger-unreadable':
    'The ledger of addresses cannot be read: $1 Put the committed file back, or run “npm run addresses”.',
  'fidelity-unreadable':
    'The record of what survives cannot be read: $1 Put the committed file back, or run “npm run fidelity”.',
  'edition-unnumbered':
    'The words are not those of edition $1, which was published on $2. Raise “edition.version” in the front matter, say what changed under “edition.changes”, and run “npm run addresses”.',
} as const;

/** The code of a rule. */
export type Rule = keyof typeof rules;

/** Makes a problem of a rule, its words filled in with `values` in order. */
export function problem(
  rule: Rule,
  at: { readonly file: string; readonly line?: number; readonly column?: number },
  ...values: readonly (string | number)[]
): Problem {
  const message = rules[rule].replace(/\$(\d)/g, (_, n: string) =>
    String(values[Number(n) - 1] ?? ''),
  );
  return { file: at.file, line: at.line ?? 1, column: at.column ?? 1, rule, message };
}

/** One line a problem, sorted by place, as editors and terminals can follow it. */
export function report(problems: readonly Problem[]): string {
  const inOrder = [...problems].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column,
  );
  return inOrder.map((p) => `${p.file}:${p.line}:${p.column}  ${p.rule}  ${p.message}`).join('\n');
}
