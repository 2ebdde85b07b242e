import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { copyOf, fillCard } from '../../../src/client/notes/card-content.ts';
import { CardView } from '../../../src/client/notes/card-view.ts';
import { openPage } from '../open-page.ts';

const note = (id: string, label: string, words: string) =>
  `<li id="${id}" data-label="${label}">${words} <a role="doc-backlink" href="#fnref">↑</a><button data-place="${id}"></button></li>`;

let page: Document;
beforeEach(() => {
  page = openPage(`<ol lang="fr">${[
    note('fn-1', 'Note 1', '<p>Un <em id="word">mot</em>.</p>'),
    note('fn-2', 'Note 2', '<p>Deux.</p>'),
  ].join('')}</ol>
  <note-card><strong tabindex="-1"></strong><div data-part="body"></div><a data-part="list"></a>
  <p role="status">Link copied.</p><button data-do="previous"></button><button data-do="next"></button>
  <button data-do="return" data-label="Back to {label}" hidden></button></note-card>`);
});
afterEach(() => vi.unstubAllGlobals());

const part = (selector: string): HTMLElement => {
  const found = page.querySelector<HTMLElement>(`note-card ${selector}`);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
};
const fill = (hash: string, backTo?: string): void => {
  const card = page.querySelector<HTMLElement>('note-card');
  if (card) fillCard(card, hash, backTo);
};

describe('The card of a note', () => {
  it('shows the note under its label and in its language, and clears the last message', () => {
    fill('#fn-1');
    expect(part('strong').textContent).toBe('Note 1');
    expect(part('[data-part=body]').textContent.trim()).toBe('Un mot.');
    expect(part('[data-part=body]').getAttribute('lang')).toBe('fr');
    expect(part('[data-part=list]').getAttribute('href')).toBe('#fn-1');
    expect(part('[role=status]').textContent).toBe('');
  });

  it('omits the ids, backlinks and controls of the list', () => {
    fill('#fn-1');
    expect(part('[data-part=body]').querySelectorAll('[id], a, button')).toHaveLength(0);
    expect(page.querySelectorAll('#word')).toHaveLength(1);
  });

  it('has no previous note at the first and no next note at the last', () => {
    const isDisabled = (what: string) => part(`[data-do=${what}]`).hasAttribute('disabled');
    fill('#fn-1');
    expect([isDisabled('previous'), isDisabled('next')]).toEqual([true, false]);
    fill('#fn-2');
    expect([isDisabled('previous'), isDisabled('next')]).toEqual([false, true]);
  });

  it('offers a way back only if it was opened from another note', () => {
    fill('#fn-2', '#fn-1');
    expect(part('[data-do=return]').textContent).toBe('Back to Note 1');
    expect(part('[data-do=return]').hidden).toBe(false);
    fill('#fn-2');
    expect(part('[data-do=return]').hidden).toBe(true);
  });

  it('leads back through all notes that were followed', () => {
    const view = new CardView(
      part(''),
      { close: vi.fn(), leave: vi.fn() },
      new AbortController().signal,
    );
    const back = (): string | undefined =>
      part('[data-do=return]').hidden ? undefined : part('[data-do=return]').textContent;
    view.show('#fn-1');
    expect(back()).toBeUndefined();
    view.goTo('#fn-2');
    view.goTo('#fn-1');
    expect(back()).toBe('Back to Note 2');
    part('[data-do=return]').click();
    expect([part('strong').textContent, back()]).toEqual(['Note 2', 'Back to Note 1']);
    part('[data-do=return]').click();
    expect([part('strong').textContent, back()]).toEqual(['Note 1', undefined]);
    view.goTo('#fn-2');
    part('[data-do=previous]').click();
    expect(back()).toBeUndefined();
  });

  it('is unchanged by a hash that is not a note', () => {
    fill('#fn-1');
    fill('#fn-9');
    expect(part('strong').textContent).toBe('Note 1');
  });
});

it('copying a note does not change it', () => {
  const before = page.querySelector('ol')?.innerHTML;
  const first = page.querySelector<HTMLLIElement>('#fn-1');
  expect(first && copyOf(first).length).toBeGreaterThan(0);
  expect(page.querySelector('ol')?.innerHTML).toBe(before);
});
