/** The notes that a reader has come through within the card, so that each leads back to the last. */
export class CardTrail {
  /** Hashes of the notes, the one before the present note last. */
  #hashes: string[] = [];

  /** The note that “Back” leads to, as a hash; nothing where the card was opened at the present one. */
  get back(): string | undefined {
    return this.#hashes.at(-1);
  }

  /** Forgets the way: the present note was opened from the text, or is a neighbour of the last. */
  clear(): void {
    this.#hashes = [];
  }

  /** Leaves a note for another that it mentions. */
  leave(hash: string): void {
    this.#hashes.push(hash);
  }

  /** Goes back one note; its hash. */
  goBack(): string {
    return this.#hashes.pop() ?? '';
  }
}
