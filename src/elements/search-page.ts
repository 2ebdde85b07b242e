import { within } from '../edition/addresses.ts';
import { fill } from '../edition/labels.ts';
import { questionOf } from '../search/question.ts';
import { answersOf, type TextAnswer, together } from '../search/texts.ts';
import { Index } from './pagefind.ts';
import { list, make, summary, type Telling } from './search-results.ts';

/**
 * The search of all texts: the index says where to look, the matcher of the texts' own pages what
 * is a match, so that both count alike.
 */
export class SearchPage extends HTMLElement {
  static define(): void {
    customElements.define('search-page', SearchPage);
  }

  #connection = new AbortController();
  #index: Index | undefined;
  #asked = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    const { index = '', state = '' } = this.dataset;
    this.#index = new Index(index, state);
    this.addEventListener('input', () => this.#typed(), { signal });
    this.addEventListener('submit', (event) => this.#submitted(event), { signal });
    addEventListener('popstate', () => this.#follow(), { signal });
    this.#follow();
  }

  disconnectedCallback(): void {
    this.#connection.abort();
  }

  readonly #say: Telling['say'] = (name, values = {}) => fill(this.dataset[name] ?? '', values);

  #follow(): void {
    const { searchParams } = new URL(location.href);
    const [field, scope] = [this.querySelector('input'), this.querySelector('select')];
    if (field) field.value = searchParams.get('q') ?? '';
    if (scope) scope.value = searchParams.get('in') ?? '';
    if (field?.value) this.#ask();
    else field?.focus();
  }

  #submitted(event: Event): void {
    event.preventDefault();
    this.#ask();
  }

  #typed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), 200);
  }

  /** Searches for what the form says, and lets the address say it too. */
  async #ask(): Promise<void> {
    clearTimeout(this.#timer);
    const question = questionOf(
      this.querySelector('input')?.value ?? '',
      this.querySelector('select')?.value ?? '',
    );
    const { asked, typed, query } = question;
    if (asked === this.#asked) return;
    this.#asked = asked;
    history.replaceState(null, '', typed ? asked : location.pathname);
    const loading = setTimeout(() => this.#show('count', this.#say('loading')), 150);
    try {
      const sections = (await this.#index?.candidates(query, this.#labelled)) ?? [];
      if (asked !== this.#asked) return;
      const answers = answersOf(sections, question);
      const telling = { say: this.#say, title: () => '' };
      this.#show('count', summary(together(answers), question, telling));
      this.#show('results', ...answers.flatMap((answer) => this.#text(answer)));
    } catch (problem) {
      if (asked !== this.#asked) return;
      console.error(problem);
      this.#asked = '';
      this.#show('count', this.#say('failed'));
      this.#show('results');
    } finally {
      clearTimeout(loading);
    }
  }

  /** What was found in one text, under its title. */
  #text({ address, passages, found }: TextAnswer): HTMLElement[] {
    if (!found.total) return [];
    const here = within(this.dataset['base'] ?? '/', address) + this.#asked;
    const title = document.querySelector(`#ui-texts [data-address="${CSS.escape(address)}"]`);
    const heading = make('a', title?.textContent ?? address);
    heading.href = here;
    const telling: Telling = {
      say: this.#say,
      title: (section) =>
        passages.find(({ id }) => id === section)?.text ??
        this.#say(section === 'notes-author' ? 'authorHeading' : 'textHeading'),
      address: here,
    };
    return [make('h2', heading), ...list(found.hits, telling)];
  }

  readonly #labelled = (id: string, paragraph: string | undefined): string => {
    if (paragraph) return this.#say('paragraph', { n: paragraph });
    const note = /^fn-(.+)/.exec(id)?.[1];
    return note ? this.#say(/^\d/.test(note) ? 'note' : 'letter', { n: note }) : '';
  };

  #show(name: string, ...content: readonly (Node | string)[]): void {
    this.querySelector(`[data-part=${name}]`)?.replaceChildren(...content);
  }
}
