/** The words of what comes after a text, as part of `labels`. */
export const afterLabels = {
  title: 'After the text',
  notes: 'Notes',
  notesOf: {
    author: { one: '1 of the author’s', many: '{n} of the author’s' },
    editor: { one: '1 of the editor’s', many: '{n} of the editor’s' },
  },
  names: 'Names',
  namesOf: { one: '1 entry, with every place', many: '{n} entries, with every place' },
  cite: 'Cite',
  citeAs: 'Chicago, MLA, APA; BibTeX, RIS, CSL-JSON',
  downloads: 'Downloads',
  also: 'Also:',
} as const;
