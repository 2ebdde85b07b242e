/** Shows messages about highlights at the bottom of the window, each with at most one action. */
export class HighlightNotice {
  readonly #host: HTMLElement;
  readonly #box = document.createElement('div');
  readonly #status = document.createElement('p');
  #action: HTMLButtonElement | undefined;

  constructor(host: HTMLElement, close: string) {
    this.#box.dataset['part'] = 'notice';
    this.#box.hidden = true;
    this.#status.role = 'status';
    this.#box.append(this.#status, this.#button(close));
    this.#host = host;
    host.append(this.#box);
  }

  /** Shows a message; `action` is the text of a button and what it does. */
  show(words: string, action?: readonly [string, () => unknown]): void {
    this.#action?.remove();
    // Outside an open dialog or popover the message would be inert or covered.
    const over = this.#host.querySelector('dialog[open], [popover]:popover-open');
    (over ?? this.#host).append(this.#box);
    this.#box.hidden = false;
    this.#status.textContent = words;
    if (!action) return;
    this.#action = this.#button(...action);
    this.#status.after(this.#action);
  }

  hide(): void {
    this.#box.hidden = true;
  }

  /** Creates a button that hides the message and then calls `act`. */
  #button(name: string, act?: () => unknown): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = name;
    button.addEventListener('click', () => {
      this.hide();
      act?.();
    });
    return button;
  }
}
