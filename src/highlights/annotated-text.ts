/** What exported files of highlights say about a text. */
export interface AnnotatedText {
  /** The text's folder, which identifies it in highlights. */
  readonly folder: string;
  readonly title: string;
  /** The language tag of the text. */
  readonly lang: string;
  readonly author: string;
  /** As printed below the title; may be empty. */
  readonly date: string;
  /** The version number of the current edition. */
  readonly version: string;
  /** The absolute URL of the text's page. */
  readonly address: string;
}
