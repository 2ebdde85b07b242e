/** Result of making a file, with messages for the build log; undefined if it could not be made. */
export interface MadeFile {
  readonly file: Uint8Array | undefined;
  readonly messages: readonly string[];
}
