/** The notes from which the reader has followed links to other notes in a card, for going back. */
export class CardHistory {
  /** Hashes of the notes, the previous one last. */
  #hashes: string[] = [];

  /** Hash of the note to go back to; undefined if there is none. */
  get back(): string | undefined {
    return this.#hashes.at(-1);
  }

  /** To be called when a note is opened from the text, or as the previous or next note. */
  clear(): void {
    this.#hashes = [];
  }

  /** Records that a link to another note was followed. */
  leave(hash: string): void {
    this.#hashes.push(hash);
  }

  /** Goes back to the previous note, and returns its hash. */
  goBack(): string {
    return this.#hashes.pop() ?? '';
  }
}
