/** Where a text is published: the address of its page, the site's title, and who publishes it, if it says so. */
export interface Publication {
  readonly page: URL;
  readonly site: string;
  readonly publisher?: string | undefined;
}
