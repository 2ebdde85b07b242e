/** Strings about the depth: how much of the editor's work is shown. */
export const depth = {
  /**
   * Parts of a sentence that explains the signs and underlines in the text; the depth decides which
   * are used.
   */
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
  /**
   * Shown below the title while the page shows the source's readings instead of the emendations.
   */
  asSource: ' · As in the source',
  part: '{n} of {all}',
  /** Shown in place of what the depth hides. */
  annotations: 'Editor’s annotations: {essential} in Essential, {all} in Full',
  more: '{n} more in Full',
  emendations: { one: '1 emendation', other: '{n} emendations' },
  doubts: { one: '1 doubtful reading', other: '{n} doubtful readings' },
  inScholarly: '{list} in Scholarly',
  and: ' and ',
} as const;
