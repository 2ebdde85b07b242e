/** Who publishes a text, and the address of its page. */
export interface Publication {
  readonly page: URL;
  readonly publisher: string;
}
