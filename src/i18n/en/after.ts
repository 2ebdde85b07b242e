/** Strings of the links after a text. */
export const after = {
  title: 'After the text',
  notes: 'Notes',
  notesOf: {
    author: { one: '1 of the author’s', other: '{n} of the author’s' },
    editor: { one: '1 of the editor’s', other: '{n} of the editor’s' },
  },
  names: 'Names',
  namesOf: { one: '1 entry, with every place', other: '{n} entries, with every place' },
  cite: 'Cite',
  citeAs: 'Chicago, MLA, APA; BibTeX, RIS, CSL-JSON',
  also: 'Also:',
} as const;
