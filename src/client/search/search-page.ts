import { editorsFolder } from '../../edition/addresses.ts';
import { isEditors, mergeFound } from '../../search/editorial-results.ts';
import { type Question, questionOf } from '../../search/question.ts';
import { answersByText, type TextAnswer } from '../../search/texts.ts';
import { ConnectedElement } from '../dom/connected-element.ts';
import { alwaysLooked, type Candidates, Index, likeliest } from './pagefind.ts';
import { interfaceWordsOf, make, summary } from './search-results.ts';
import { drawTexts } from './text-results.ts';

/** The search of all texts: Pagefind finds sections, in which `answersByText` looks for matches. */
export class SearchPage extends ConnectedElement {
  #texts: Index | undefined;
  #editors: Index | undefined;
  #asked = '';
  /** The answers that are being rendered. */
  #answers: readonly TextAnswer[] | undefined;
  /**
   * Delay in milliseconds between typing and searching; 0 once the index is loaded. Until then,
   * each typed letter would request different files.
   */
  #pause = 200;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connected(signal: AbortSignal): void {
    const { index = '', state = '' } = this.dataset;
    this.#texts = new Index(index, state, this.#labelled);
    this.#editors = new Index(index + editorsFolder, state, this.#labelled);
    this.addEventListener('input', () => this.#typed(), { signal });
    this.addEventListener('submit', (event) => this.#ask(event), { signal });
    addEventListener('popstate', () => this.#follow(), { signal });
    this.#follow();
  }

  readonly #words = interfaceWordsOf(this);

  #follow(): void {
    const { searchParams } = new URL(location.href);
    const [field, scope] = [this.querySelector('input'), this.querySelector('select')];
    if (field) field.value = searchParams.get('q') ?? '';
    if (scope) scope.value = searchParams.get('in') ?? '';
    if (field?.value) this.#ask();
    else field?.focus();
  }

  #typed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), this.#pause);
  }

  /**
   * Searches for the form's query and updates the URL; of more than `alwaysLooked` sections, loads
   * only `most`.
   */
  async #ask(event?: Event, most = likeliest): Promise<void> {
    event?.preventDefault();
    clearTimeout(this.#timer);
    const [field, scope] = [this.querySelector('input'), this.querySelector('select')];
    const question = questionOf(field?.value ?? '', scope?.value ?? '');
    const { asked, typed, query, chosen } = question;
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#answers = undefined;
    // Deferred, because changing the URL takes browsers as long as a short search.
    setTimeout(() => history.replaceState(null, '', typed ? asked : location.pathname));
    const loading = setTimeout(() => this.#show('count', this.#words.say('loading')), 150);
    try {
      const index = [...chosen].some(isEditors) ? this.#editors : this.#texts;
      const found = await index?.candidates(query, { most });
      if (asked !== this.#asked) return;
      this.#pause = 0;
      this.#give(question, found ?? { sections: [], left: 0 }, most);
    } catch (problem) {
      if (asked !== this.#asked) return;
      console.error(problem);
      this.#asked = '';
      this.#show('count', this.#words.say('failed'));
      for (const part of ['results', 'more']) this.#show(part);
    } finally {
      clearTimeout(loading);
    }
  }

  #give(question: Question, { sections, left }: Candidates, most: number): void {
    const answers = answersByText(sections, question);
    this.#answers = answers;
    const found = mergeFound(answers.map((answer) => answer.found));
    const rest = left ? ` ${this.#words.say('left', { n: left })}` : '';
    this.#show('count', summary(found, question, this.#words) + rest);
    const shown = { asked: question.asked, base: this.dataset['base'] ?? '/', ...this.#words };
    const list = this.#show('results');
    if (list) drawTexts(list, answers, shown, () => answers === this.#answers);
    const button = make('button', this.#words.say('more'));
    button.type = 'button';
    button.addEventListener('click', async () => {
      this.#asked = '';
      await this.#ask(undefined, most + alwaysLooked);
      // The “more” button that had the focus was replaced or removed: focus the new one, or its
      // container.
      const more = this.querySelector<HTMLElement>('[data-part=more]');
      (more?.querySelector('button') ?? more)?.focus();
    });
    this.#show('more', ...(left ? [button] : []));
  }

  readonly #labelled = (id: string, paragraph: string | undefined): string => {
    if (paragraph) return this.#words.say('paragraph', { n: paragraph });
    const [, kind = '', n = ''] = /^(fn|em|db)-(.+)/.exec(id) ?? [];
    return kind && this.#words.say(kind === 'fn' && !/^\d/.test(n) ? 'fn-text' : kind, { n });
  };

  #show(name: string, ...content: readonly (Node | string)[]): Element | null {
    const part = this.querySelector(`[data-part=${name}]`);
    part?.replaceChildren(...content);
    return part;
  }
}
