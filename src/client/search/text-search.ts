import { paragraphNumber } from '../../edition/addresses.ts';
import { find } from '../../search/find.ts';
import { questionOf } from '../../search/question.ts';
import { define } from '../dom/define.ts';
import { type PagePassage, passagesIn } from './passages.ts';
import type { Answer, SearchHost } from './search-host.ts';
import {
  drawHits,
  interfaceWordsOf,
  make,
  plainWords,
  type ResultContext,
  summary,
} from './search-results.ts';

/** Milliseconds of rendering before yielding to the browser. */
const slice = 5;

/**
 * The search of the text on the page: a dialog that searches while the reader types. What is needed
 * only after the first results is loaded separately.
 */
class TextSearch extends HTMLElement implements SearchHost {
  answer: Answer | undefined;
  #passages: readonly PagePassage[] | undefined;
  #noteLabel = ({ dataset }: HTMLElement): string => dataset['label'] ?? '';
  /** Continues rendering the results of the last answer for `ms` milliseconds. */
  #draw: (ms?: number) => void = () => {};

  readonly context: ResultContext = {
    ...interfaceWordsOf(this),
    title: (section) =>
      this.passages.find(({ id, scope }) => id === section && scope === 'text')?.text ??
      this.context.say(section),
    words: plainWords,
    to: ({ id, scope }) => `${scope === 'names' ? this.dataset['pageOfNames'] : ''}#${id}`,
  };

  connectedCallback(): void {
    this.addEventListener('input', () => this.ask());
    // The form may have been opened, and typed into, before the script loaded.
    this.ask();
    // If `enhance-search.ts` cannot be loaded, tries again when the field is focused.
    const enhance = (): void => {
      import('./enhance-search.ts').then(
        (module) => module.enhanceSearch(this),
        () => (this.field.onfocus = enhance),
      );
    };
    enhance();
  }

  get passages(): readonly PagePassage[] {
    this.#passages ??= passagesIn((element) => {
      const n = paragraphNumber(element.id);
      return n ? this.context.say('paragraph', { n }) : this.#noteLabel(element);
    });
    return this.#passages;
  }

  labelNotes(labelOf: (note: HTMLElement) => string): void {
    this.#noteLabel = labelOf;
    this.#passages = undefined;
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

  ask(): void {
    const question = questionOf(this.field.value, this.scope.value);
    if (question.asked === this.answer?.asked) return;
    const { query, chosen, typed } = question;
    // Do not read the page before there is a query.
    this.give({ ...question, found: find(typed ? this.passages : [], query, chosen) });
  }

  give(answer: Answer): void {
    this.answer = answer;
    this.show('count', summary(answer.found, answer, this.context));
    const steps = drawHits(this.show('results'), answer.found.hits, this.context);
    let drawn: boolean | undefined;
    this.#draw = (ms = slice) => {
      if (drawn) return;
      const end = performance.now() + ms;
      do drawn = steps.next().done;
      while (!drawn && performance.now() < end);
      if (drawn) this.dispatchEvent(new Event('drawn'));
      // Whatever was given meanwhile is rendered instead.
      else setTimeout(() => this.#draw());
    };
    this.dispatchEvent(new Event('answer'));
    // Render the first result at once, and the rest in later tasks, after the browser has painted.
    this.#draw(0);
  }

  finish(): void {
    this.#draw(1e9);
  }

  show(name: string, ...content: readonly (Node | string)[]): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-part=${name}]`) ?? this;
    part.replaceChildren(...content);
    return part;
  }

  #the<Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag] {
    return this.getElementsByTagName(tag)[0] ?? make(tag);
  }
}

addEventListener('text-search', () => define('text-search', TextSearch));
