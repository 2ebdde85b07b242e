interface ImportMetaEnv {
  /** Whether browsers may keep the site; never in the dev server. */
  readonly KEPT: boolean;
}
