interface ImportMetaEnv {
  /** Whether the site may be stored for offline reading; false in the dev server. */
  readonly KEPT: boolean;
  /** Whether the site has an Atom feed. */
  readonly FEED: boolean;
  /** Whether readers can highlight texts and write notes. */
  readonly HIGHLIGHTS: boolean;
}
