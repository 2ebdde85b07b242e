/**
 * The rules whose violation stops a build. Messages state the problem and its remedy; `$1` and `$2`
 * are placeholders.
 */
export const problemRules = {
  'content-empty':
    'There is no text here. Create a folder with a file “text.md” in it, or set CONTENT_DIR to the right folder.',
  'content-unreadable':
    'This folder cannot be read: $1 Correct that, or set CONTENT_DIR to another folder.',
  encoding: 'This is not valid UTF-8. Save the file as UTF-8.',
  'file-long': 'This file is longer than $1 MB, which is too long for one page. Divide it.',
  'file-unreadable': '$1 Replace it with a readable file, or remove it.',
  character:
    'The character $1 is not allowed: it is invalid in HTML, or reverses the text after it. Remove it.',
  'nesting-deep':
    'Quotations and lists are nested more than $1 levels deep here. Remove some levels.',
  'marks-many':
    'This paragraph has more than $1 emphasis marks and brackets. Divide it, or remove some.',
  'front-matter-missing':
    'There is no front matter. Begin the file with a block between two lines of “---”.',
  'front-matter-key': '$1',
  'front-matter-again': 'Only the first file of a text can have front matter. Remove this block.',
  yaml: '$1',
  'entry-key': '$1',
  'text-empty': 'There is no text after the front matter. Write it there.',
  'html-raw': 'HTML is not supported in texts, but “$1” was found. $2',
  'definition-unused':
    'The link address “[$1]: …” is never used, or its name is taken by another, so its words would be lost. Remove it, or begin it with “\\[” if it is text.',
  'fence-words':
    'The words “$1” follow the marks that open a code block, where readers do not see them. Move them to a line of their own.',
  image: 'Images are supported in the text itself only, not here. Move “$1” there, or remove it.',
  'image-alt':
    'The image “$1” has no alternative text. Say in a few words what it shows: “![…]($1)”.',
  'image-missing':
    'There is no image “$1” in the folder of the text.$2 Put the file there, or correct the name.',
  'image-elsewhere':
    'The image “$1” is not in the folder of the text. Save it there, and write its name: pages load nothing from other places.',
  'image-format':
    '“$1” is not an image that browsers can show. Convert it to JPEG, PNG, WebP, AVIF, GIF or SVG; an SVG needs a width and a height.',
  'image-active':
    'The drawing “$1” contains “$2”, which runs script or loads something. Save it again as a plain SVG, or as PNG.',
  'heading-top':
    'A heading with one “#” is reserved for the title, which belongs in the front matter. Begin the divisions of the text with “##”.',
  'heading-empty': 'This heading is empty. Write it, or remove it.',
  'heading-duplicate':
    'Another heading in the same division reads “$1” or nearly so, so links could not tell them apart. Reword one, or move each below a heading of its own.',
  'heading-reserved':
    'The heading “$1” would get the address “#$2”, which is reserved for paragraphs and notes. Reword it.',
  'note-undefined':
    'The note “[^$1]” is cited but not defined. Write “[^$1]: …” below the text, remove the reference, or write “\\[^$1]” if it is not a note.$2',
  'note-elsewhere':
    'Several parts define the note “[^$1]”, but this part does not. Define it here, or give the note that is meant a name of its own.',
  'note-colon':
    'This line begins with “[^$1]” like a note, but has no colon. Write “[^$1]: …”, or “\\[^$1]” if it is not a note.',
  'note-label':
    'The name of a note cannot contain spaces: “[^$1]”. Write “[^$2]” here and wherever the note is cited, or “\\[^$1]” if it is not a note.',
  'note-itself':
    'The note “[^$1]” cites itself here. Remove the reference, or cite the note that is meant.',
  'note-duplicate':
    'The note “[^$1]” is defined twice; the other definition is on line $2. Rename one of them.',
  'link-broken': 'The link goes to “#$1”, but nothing in the text has that address.$2',
  'link-unsafe':
    'The link goes to “$1”. Write an address that begins with http:, https: or mailto:, or one on this site.',
  'dateline-missing':
    'The front matter says that the last paragraph is the dateline, but the text does not end with a paragraph. Write “dateline: false”, or put the dateline last.',
  'headnote-missing':
    'The front matter says that the text begins with a headnote, but there is nothing before the first heading. Remove “headnote”, or write the headnote there.',
  'quotation-missing': '“$1” was not found in the text.$2',
  'quotation-lines':
    '“$1” begins in one paragraph or line and ends in another. Choose words within one.',
  'quotation-ambiguous':
    '“$1” occurs in $2 places. Add “prefix” or “suffix” until only one matches.',
  'emendation-title':
    '“$1” is recorded as marked as a title, but the text does not mark it. Mark it with “*” there, or remove this entry.',
  'emendation-same': 'Source and reading are the same. Record only differences.',
  'emendation-crossing':
    '“$1” crosses a note reference, a link, or another emendation or doubt. Choose other words.',
  'annotation-long': 'An annotation can refer to one to four words; “$1” has $2. Choose fewer.',
  'annotation-overlap': '“$1” overlaps the words of the annotation “$2”. Choose other words.',
  'annotation-crossing': '“$1” crosses $2. Choose words that do not.',
  'annotation-crowd':
    '“#$1” has $2 annotations; four is the most that a paragraph can have. Move one.',
  'id-duplicate': 'The id “$1” is used twice. Give each entry an id of its own.',
  bibtex: 'This BibTeX cannot be read: $1. Correct it here or just before.',
  'sources-twice': 'The sources are in sources.json and in sources.bib. Keep one of the two files.',
  'source-unknown': '“$1” is not among the sources.$2',
  'source-unused': 'The source “$1” is never cited. Cite it, or remove it.',
  'source-weak':
    'The note “$1” relies on works of reference alone. Add a primary, scholarly or institutional source.',
  'form-missing': 'The form “$1” of “$2” does not occur $3. Correct it, or remove it.',
  'note-unknown': '“$1” refers to the note “$2”, which does not exist.$3',
  'name-unknown': '“$1” is attributed to “$2”, but names.yaml has no such id.$3',
  'place-vanished':
    'The published address “#$1” no longer exists. Restore its words, or record in addresses.json, under “aliases”, where it should lead.',
  'address-vanished':
    'The published address “#$1” (“$2 …”) no longer exists. Restore the words, or record in addresses.json, under “aliases”, where it should lead.',
  'folder-name':
    'The folder “$1” determines the address of the text and the names of its files. Use only letters of the English alphabet, digits and hyphens.',
  'address-moved':
    'The words published as “#$1” are now at “#$2”. Restore the number of each note, and give new notes new numbers.',
  'dateline-moved':
    'The line published as “#$1” is now at “#$2”. Put it last again, or write “dateline: false” in the front matter and record where it should lead.',
  'address-reused':
    '“#$1” was published for what is now at “#$2”, and other words would take it. Reword the heading, or give the note another number.',
  'address-claimed': 'The address “$1” is already taken by $2. Choose another.',
  'ledger-unreadable':
    'The record of published addresses cannot be read. $1 Restore the committed file, or run “npm run addresses”.',
  'fidelity-unreadable':
    'The record of fidelity cannot be read. $1 Restore the committed file, or run “npm run fidelity”.',
  'edition-unnumbered':
    'The text differs from edition $1, published on $2. Raise “edition.version” in the front matter, describe the change under “edition.changes”, and run “npm run addresses”.',
} as const;

/**
 * The rules for warnings, which do not stop a build: the file might not say what its author meant.
 */
export const warningRules = {
  'link-astray':
    'The link goes to “$1”, but this site has no such page, and readers would find none.$2',
  'author-several':
    '“$1” may be the names of several people; it is treated as one name. Write a list if it is several: [Ada Writer, Ben Second]. Write { literal: … } if it is one name.',
  'markup-foreign':
    '“$1” is markup of another program, and readers see it as written. $2 If that is intended, leave it.',
  'code-indented':
    'These lines begin with four spaces or a tab, so they are shown as code. Remove the spaces if they are a paragraph; put the lines between two lines of “```” if they are code.',
  'heading-underlined':
    '“$1” is a heading because the next line is “$2”. Put an empty line between them if it is a paragraph and a rule; write “## …” if it is a heading.',
  'note-unused':
    'The note “[^$1]” is never cited; it is shown after the other notes. Put “[^$1]” into the text where it belongs.',
  'file-unused': 'Nothing uses this file.$1 Remove it, or correct its name.',
} as const;
