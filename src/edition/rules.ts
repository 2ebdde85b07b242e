/** The rules that stop a build: the problem and its remedy. `$1`, `$2` are placeholders. */
export const problemRules = {
  'content-empty':
    'There is no text here. Make a folder with a file “text.md” in it, or name the right folder with CONTENT_DIR.',
  'content-unreadable':
    'This folder cannot be read: $1 Put it right, or name another folder with CONTENT_DIR.',
  encoding: 'This is not valid UTF-8. Save the file as UTF-8.',
  'file-long': 'This file is longer than $1 MB, which no page can bear. Divide it.',
  'file-unreadable': '$1 Put a file there that can be read, or take it away.',
  character:
    'There is a character here, $1, that a page may not hold or that reverses the words after it. Take it out.',
  'nesting-deep': 'Quotations and lists are nested more than $1 deep here. Take some of them out.',
  'marks-many':
    'This paragraph has more than $1 signs of emphasis and brackets. Divide it, or take some out.',
  'front-matter-missing':
    'There is no front matter. Begin the file with a block between two lines of “---”.',
  'front-matter-key': '$1',
  yaml: '$1',
  'entry-key': '$1',
  'text-empty': 'There are no words below the front matter. Write the text there.',
  'html-raw': 'HTML is not read here, but “$1” stands here. $2',
  'definition-unused':
    'No link uses the address “[$1]: …”, or another has its name, and its words would be lost. Take it out, or begin it with “\\[” if it is text.',
  'fence-words':
    'The words “$1” stand behind the marks that begin a piece of code, where nobody reads them. Give them a line of their own.',
  image: 'Images are not shown yet. Take “$1” out, or say in words what it shows.',
  'heading-top':
    'A heading with one “#” is for the title, which stands in the front matter. Begin the divisions of the text with “##”.',
  'heading-empty': 'This heading has no words. Write them, or take it out.',
  'heading-duplicate':
    'Another heading of the same part reads “$1” or nearly so, and a link could not tell them apart. Reword one, or put each below a heading of its own.',
  'heading-reserved':
    'A heading that reads “$1” would take the address “#$2”, which is kept for paragraphs and notes. Reword it.',
  'note-undefined':
    'The note “[^$1]” is cited but not written. Write “[^$1]: …” below the text, take the sign out, or write “\\[^$1]” if it is no note.$2',
  'note-colon':
    'This line begins with “[^$1]” as a note does, but has no colon. Write “[^$1]: …”, or “\\[^$1]” if it is no note.',
  'note-label':
    'The name of a note has no spaces, but here is “[^$1]”. Write “[^$2]” here and wherever this note is named, or “\\[^$1]” if it is no note.',
  'note-itself':
    'The note “[^$1]” cites itself here, which would lead a reader nowhere. Take this sign out, or name the note that is meant.',
  'note-duplicate':
    'The note “[^$1]” is written twice; the other stands on line $2. Give one of them another name.',
  'link-broken': 'The link goes to “#$1”, and nothing here has that address.$2',
  'link-unsafe':
    'The link goes to “$1”. Write an address that begins with http:, https: or mailto:, or one of this site.',
  'dateline-missing':
    'The front matter says that the last paragraph is the dateline, but there is no paragraph at the end. Write “dateline: false”, or put the line last.',
  'headnote-missing':
    'The front matter says that the text begins with a headnote, but nothing stands before its first heading. Take “headnote” out, or write it there.',
  'quotation-missing': 'No block of the text has “$1”.$2',
  'quotation-lines':
    '“$1” begins in one paragraph or line and ends in another. Choose words within one.',
  'quotation-ambiguous': '“$1” stands in $2 places. Add “prefix” or “suffix” until one is left.',
  'emendation-title':
    '“$1” is recorded as marked for a title, but it is not marked so in the text. Mark it with “*” there, or take this entry out.',
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
  'form-missing': 'The form “$1” of “$2” stands nowhere $3. Correct it, or take it out.',
  'note-unknown': '“$1” points to the note “$2”, which does not exist.$3',
  'name-unknown': '“$1” is said to be by “$2”, and names.yaml has no such id.$3',
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
  'address-claimed': 'The address “$1” is taken by $2. Choose another.',
  'ledger-unreadable':
    'The record of published addresses cannot be read. $1 Put the committed file back, or run “npm run addresses”.',
  'fidelity-unreadable':
    'The record of fidelity cannot be read. $1 Put the committed file back, or run “npm run fidelity”.',
  'edition-unnumbered':
    'The words are not those of edition $1, which was published on $2. Raise “edition.version” in the front matter, say what changed under “edition.changes”, and run “npm run addresses”.',
} as const;

/** The rules for warnings, which do not stop a build: input that may not mean what it seems to. */
export const warningRules = {
  'author-several':
    '“$1” may be the names of several, and is kept whole. Write a list if it is: [Ada Writer, Ben Second]. Write { literal: … } if it is one name.',
  'markup-foreign':
    '“$1” is markup of another program, and readers see it as it stands. $2 If it is meant as it stands, leave it.',
  'code-indented':
    'These lines begin with four spaces or a tab, and so are shown as code. Take the spaces away if they are a paragraph; put the lines between two lines of “```” if they are code.',
  'heading-underlined':
    '“$1” is a heading, because a line of “$2” follows without an empty line between. Put an empty line between them if it is a paragraph and a rule; write “## …” if it is a heading.',
  'note-unused':
    'The note “[^$1]” is never cited; it is shown after the other notes. Put “[^$1]” into the text where it belongs.',
  'file-unused': 'Nothing uses this file.$1 Take it away, or give it the name that is meant.',
} as const;
