import { fill } from '../../i18n/fill.ts';
import { ConnectedElement } from '../dom/connected-element.ts';

/**
 * Filters the list of texts by author and year. The filter is in the URL, so that a filtered list
 * can be linked to.
 */
export class LibraryFilter extends ConnectedElement {
  connected(signal: AbortSignal): void {
    const form = this.querySelector('form');
    if (!form) return;
    form.hidden = false;
    form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    form.addEventListener('change', () => this.#choose(form), { signal });
    addEventListener('popstate', () => this.#follow(form), { signal });
    this.#follow(form);
  }

  /** Applies the URL's filter; unknown authors and years are ignored. */
  #follow(form: HTMLFormElement): void {
    const asked = new URLSearchParams(location.search);
    for (const select of form.querySelectorAll('select')) {
      select.value = asked.get(select.name) ?? '';
      if (select.selectedIndex < 0) select.value = '';
    }
    this.#narrow(form);
  }

  #choose(form: HTMLFormElement): void {
    const address = new URL(location.href);
    for (const { name, value } of form.querySelectorAll('select')) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    history.replaceState(history.state, '', address);
    this.#narrow(form);
  }

  #narrow(form: HTMLFormElement): void {
    const chosen = [...form.querySelectorAll('select')].filter(({ value }) => value);
    const list = document.getElementById(this.dataset['list'] ?? '');
    const items = [...(list?.children ?? [])].filter((item) => item instanceof HTMLElement);
    for (const item of items)
      item.hidden = chosen.some(({ name, value }) => item.dataset[name] !== value);
    const shown = items.filter(({ hidden }) => !hidden).length;
    const { shown: some = '', none = '' } = this.dataset;
    const said = shown > 0 ? fill(some, { n: shown, all: items.length }) : none;
    this.querySelector('[role="status"]')?.replaceChildren(chosen.length > 0 ? said : '');
  }
}
