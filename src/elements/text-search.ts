import { paragraphNumber } from '../edition/addresses.ts';
import { fill } from '../edition/labels.ts';
import { find } from '../search/find.ts';
import { questionOf } from '../search/question.ts';
import type { Answer, Asking } from './asking.ts';
import { type Placed, passagesIn } from './passages.ts';
import { drawing, summary, type Telling } from './search-results.ts';

/** Milliseconds of drawing between two chances for the browser to paint. */
const slice = 5;

/**
 * The search of the text on the page: a dialog that answers while a reader types; it opens at an event
 * `search-opened`. What is of use
 * only after the first answer (picture, editor's words, keys, address, walk) is loaded beside it.
 */
class TextSearch extends HTMLElement implements Asking {
  answer: Answer | undefined;
  #passages: readonly Placed[] | undefined;
  #connection = new AbortController();
  #drawing: Generator | undefined;

  readonly telling: Telling = {
    say: (name, values = {}) => fill(this.getAttribute(`data-${name}`) ?? '', values),
    title: (section) =>
      this.passages.find(({ id, scope }) => id === section && scope === 'text')?.text ??
      document.querySelector(`#ui-${section},#${section} summary,h2#${section}`)?.textContent ??
      this.telling.say(section),
    to: ({ id, scope }) => `${scope === 'names' ? this.dataset['pageOfNames'] : ''}#${id}`,
  };

  connectedCallback(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    this.addEventListener('input', () => this.ask(), { signal });
    this.addEventListener('search-opened', () => this.open(), { signal });
    import('./search-manners.ts').then(({ teach }) => teach(this, signal));
  }

  disconnectedCallback(): void {
    this.#connection.abort();
  }

  get annotated(): boolean {
    return document.documentElement.dataset['annotations'] !== 'none';
  }

  get passages(): readonly Placed[] {
    this.#passages ??= passagesIn(({ id, dataset }) => {
      const n = paragraphNumber(id);
      return n ? this.telling.say('paragraph', { n }) : (dataset['label'] ?? '');
    });
    return this.#passages.filter(({ scope }) => scope !== 'editor' || this.annotated);
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
    const { query, chosen, typed } = question;
    // The dialog opens before anything is read.
    this.give({ ...question, found: find(typed ? this.passages : [], query, chosen) });
    if (chosen.has('names') && query.ways[0]) this.show('count', this.telling.say('loading'));
  }

  give(answer: Answer): void {
    this.answer = answer;
    this.show('count', summary(answer.found, answer, this.telling));
    this.#drawing?.return(0);
    const steps = this.#draw(answer);
    this.#drawing = steps;
    const go = (): void => {
      const end = performance.now() + slice;
      while (performance.now() < end) if (steps.next().done) return;
      setTimeout(go);
    };
    this.dispatchEvent(new Event('answer'));
    go();
  }

  finish(): void {
    while (this.#drawing?.next().done === false);
  }

  *#draw({ found }: Answer): Generator {
    yield* drawing(this.show('results'), found.hits, this.telling);
    this.dispatchEvent(new Event('drawn'));
  }

  show(name: string, ...content: readonly (Node | string)[]): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-part=${name}]`) ?? this;
    part.replaceChildren(...content);
    return part;
  }

  #the<Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag] {
    return this.getElementsByTagName(tag)[0] ?? document.createElement(tag);
  }
}

customElements.define('text-search', TextSearch);
