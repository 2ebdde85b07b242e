/** A mistake in what an editor wrote. It has no stack trace: where the code noticed it is of no use to her. */
export class EditorError extends Error {
  constructor(problems: string) {
    super(`\n${problems}\n`);
    this.name = 'EditorError';
    this.stack = '';
  }
}
