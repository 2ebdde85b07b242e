/** The words about how much of the editor's work is shown. */
export const depth = {
  /** What the signs of the text mean, in one sentence; its parts come and go with the depth. */
  reading: {
    author: 'Signs such as {sign} open the author’s notes',
    editorToo: ', dotted words the editor’s',
    editor: 'Dotted words open the editor’s notes',
    textual: '; ° marks an emendation, a wavy line a doubtful reading',
    end: '.',
  },
  /** What is shown at each depth. */
  shown: {
    plain: 'Plain: the author’s words and notes',
    essential: 'Essential: {essential} of {all} annotations',
    full: 'Full: all {all} annotations',
    scholarly: 'Scholarly: all annotations, emendations and doubtful readings',
  },
  part: '{n} of {all}',
  /** What is not, said where it is left out. */
  annotations: 'Editor’s annotations: {essential} in Essential, {all} in Full',
  more: '{n} more in Full',
  emendations: { one: '1 emendation', other: '{n} emendations' },
  doubts: { one: '1 doubtful reading', other: '{n} doubtful readings' },
  inScholarly: '{list} in Scholarly',
  and: ' and ',
} as const;
