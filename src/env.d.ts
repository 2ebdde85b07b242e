interface ImportMetaEnv {
  /** Whether the site may be stored for offline reading; false in the dev server. */
  readonly KEPT: boolean;
  /** Whether the site has an Atom feed. */
  readonly FEED: boolean;
  /** Whether readers may mark and note in the texts. */
  readonly HIGHLIGHTS: boolean;
}
