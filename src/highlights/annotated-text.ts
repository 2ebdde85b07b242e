/** What files say of a text that a reader has marked. */
export interface AnnotatedText {
  /** The folder of the text: its name among highlights. */
  readonly folder: string;
  readonly title: string;
  readonly author: string;
  /** As printed under the title; may be empty. */
  readonly date: string;
  /** The number of the present edition. */
  readonly version: string;
  /** The absolute address of its page. */
  readonly address: string;
}
