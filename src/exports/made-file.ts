/**
 * The result of making a file: its bytes, undefined if it could not be made, and messages for the
 * build log.
 */
export interface MadeFile {
  readonly file: Uint8Array | undefined;
  readonly messages: readonly string[];
}
