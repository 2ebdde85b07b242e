import { paragraphNumber } from '../edition/addresses.ts';
import { fill } from '../edition/labels.ts';
import { find } from '../search/find.ts';
import { questionOf } from '../search/question.ts';
import type { Answer, Asking } from './asking.ts';
import { type Placed, passagesIn } from './passages.ts';
import { list, summary, type Telling } from './search-results.ts';

/**
 * The search of the text on the page: a dialog that answers while a reader types. What is of use
 * only after the first answer (picture, keys, address, walk) is loaded beside it.
 */
export class TextSearch extends HTMLElement implements Asking {
  /** Makes the search work; opens it, unless it is only to do what the address says. */
  static start(quietly: boolean): void {
    if (!customElements.get('text-search')) customElements.define('text-search', TextSearch);
    if (!quietly) document.querySelector<TextSearch>('text-search')?.open();
  }

  passages: readonly Placed[] = [];
  answer: Answer | undefined;
  #connection = new AbortController();

  readonly telling: Telling = {
    say: (name, values = {}) => fill(this.dataset[name] ?? '', values),
    title: (section) =>
      this.passages.find(({ id }) => id === section)?.text ??
      `${document.getElementById(`ui-${section}`)?.textContent}`,
  };

  connectedCallback(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    this.passages = passagesIn((id) => {
      const n = paragraphNumber(id);
      const sign = document.querySelector(`a[role=doc-noteref][href="#${id}"]`);
      return n ? this.telling.say('paragraph', { n }) : (sign?.ariaLabel ?? '');
    });
    this.addEventListener('input', () => this.ask(), { signal });
    import('./search-manners.ts').then(({ teach }) => teach(this, signal));
  }

  disconnectedCallback(): void {
    this.#connection.abort();
  }

  get dialog(): HTMLDialogElement {
    return this.#the('dialog');
  }

  get field(): HTMLInputElement {
    return this.#the('input');
  }

  get scope(): HTMLSelectElement {
    return this.#the('select');
  }

  open(): void {
    if (this.dialog.open) return;
    this.dialog.showModal();
    this.field.select();
    this.ask();
  }

  ask(): void {
    const question = questionOf(this.field.value, this.scope.value);
    if (question.asked === this.answer?.asked) return;
    const found = find(this.passages, question.query, question.chosen);
    this.answer = { ...question, found };
    this.show('count', summary(found, question, this.telling));
    this.show('results', ...list(found.hits, this.telling));
    this.dispatchEvent(new Event('answer'));
  }

  show(name: string, ...content: readonly (Node | string)[]): void {
    this.querySelector(`[data-part=${name}]`)?.replaceChildren(...content);
  }

  #the<Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag] {
    const [element] = this.getElementsByTagName(tag);
    if (!element) throw new TypeError(tag);
    return element;
  }
}
