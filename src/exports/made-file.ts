/** A file that was made, or nothing; in each case what the log of the build has to say about it. */
export interface MadeFile {
  readonly file: Uint8Array | undefined;
  readonly messages: readonly string[];
}
