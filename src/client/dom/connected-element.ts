/** A custom element with a signal that aborts when the element leaves the page. */
export abstract class ConnectedElement extends HTMLElement {
  #connection: AbortController | undefined;

  connectedCallback(): void {
    this.#connection = new AbortController();
    this.connected(this.#connection.signal);
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
  }

  /** Called each time the element enters a page. */
  abstract connected(signal: AbortSignal): void;
}
