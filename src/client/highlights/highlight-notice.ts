/** Shows messages about highlights at the bottom of the window, each with at most one action. */
export class HighlightNotice {
  readonly #host: HTMLElement;
  readonly #box = document.createElement('div');
  readonly #status = document.createElement('p');

  constructor(host: HTMLElement, close: string) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = close;
    button.addEventListener('click', () => this.hide());
    this.#box.dataset['part'] = 'notice';
    this.#box.hidden = true;
    this.#status.setAttribute('role', 'status');
    this.#box.append(this.#status, button);
    this.#host = host;
    host.append(this.#box);
  }

  /** Shows a message; `action` is the text of a button and what it does. */
  show(words: string, action?: readonly [string, () => unknown]): void {
    this.#box.querySelector('[data-do="act"]')?.remove();
    // Outside an open dialog or popover the message would be inert or covered.
    const over = this.#host.querySelector('dialog[open], [popover]:popover-open');
    (over ?? this.#host).append(this.#box);
    this.#box.hidden = false;
    this.#status.textContent = words;
    if (action) {
      const [name, act] = action;
      const button = document.createElement('button');
      button.type = 'button';
      button.dataset['do'] = 'act';
      button.textContent = name;
      button.addEventListener('click', () => {
        this.hide();
        act();
      });
      this.#status.after(button);
    }
  }

  hide(): void {
    this.#box.hidden = true;
  }
}
