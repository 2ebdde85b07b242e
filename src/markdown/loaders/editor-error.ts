/** An error for mistakes in content. It has no stack trace, which would not help an editor. */
export class EditorError extends Error {
  constructor(problems: string) {
    super(`\n${problems}\n`);
    this.name = 'EditorError';
    this.stack = '';
  }
}
