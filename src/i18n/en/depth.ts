/** Strings about the depth: how much of the editor’s work is shown. */
export const depth = {
  /** Parts of one sentence that explains the signs in the text, depending on the depth. */
  reading: {
    author: 'Signs such as {sign} open the author’s notes',
    editorToo: ', dotted words the editor’s',
    editor: 'Dotted words open the editor’s notes',
    textual: '; ° marks an emendation, a wavy line a doubtful reading',
    end: '.',
  },
  /** What each depth shows. */
  shown: {
    plain: 'Plain: the author’s words and notes',
    essential: 'Essential: {essential} of {all} annotations',
    full: 'Full: all {all} annotations',
    scholarly: 'Scholarly: all annotations, emendations and doubtful readings',
  },
  /** Shown in the line below the title while the page shows the source's readings. */
  asSource: ' · As in the source',
  part: '{n} of {all}',
  /** What a depth hides, shown in its place. */
  annotations: 'Editor’s annotations: {essential} in Essential, {all} in Full',
  more: '{n} more in Full',
  emendations: { one: '1 emendation', other: '{n} emendations' },
  doubts: { one: '1 doubtful reading', other: '{n} doubtful readings' },
  inScholarly: '{list} in Scholarly',
  and: ' and ',
} as const;
