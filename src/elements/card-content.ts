/** The list item of a note, by the hash that leads to it. */
export const noteOf = (hash: string): HTMLLIElement | undefined => {
  const note = document.getElementById(decodeURIComponent(hash.slice(1)));
  return note instanceof HTMLLIElement ? note : undefined;
};

/** Names a note by the label of the first link that cites it. */
export const labelOf = (id: string): string =>
  document
    .querySelector(`a[role="doc-noteref"][href="#${CSS.escape(id)}"]`)
    ?.getAttribute('aria-label') ?? '';

/**
 * Fills the card with a copy of the note behind a hash: its words without ids, which would stand
 * twice, and without backlinks, which the card has no use for.
 */
export function fillCard(card: HTMLElement, hash: string, backTo: string | undefined): void {
  const note = noteOf(hash);
  if (!note) return;
  card.dataset['note'] = note.id;
  const part = <E extends HTMLElement>(selector: string): E | null =>
    card.querySelector<E>(selector);
  const title = part('strong');
  const body = part('[data-part="body"]');
  const list = part<HTMLAnchorElement>('[data-part="list"]');
  if (!title || !body || !list) return;
  title.textContent = labelOf(note.id);
  body.replaceChildren(...copyOf(note));
  body.lang = note.closest<HTMLElement>('[lang]')?.lang ?? '';
  list.href = `#${note.id}`;
  const status = part('[role="status"]');
  if (status) status.textContent = '';
  disable(part('[data-do="previous"]'), !note.previousElementSibling);
  disable(part('[data-do="next"]'), !note.nextElementSibling);
  const back = part('[data-do="return"]');
  if (!back) return;
  back.hidden = backTo === undefined;
  back.textContent = (back.dataset['label'] ?? '').replace(
    '{label}',
    labelOf((backTo ?? '').slice(1)),
  );
}

function copyOf(note: HTMLLIElement): readonly Node[] {
  const copy = document.createElement('div');
  for (const child of note.childNodes) copy.append(child.cloneNode(true));
  for (const backlink of copy.querySelectorAll('[role="doc-backlink"]')) backlink.remove();
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
  return [...copy.childNodes];
}

const disable = (button: Element | null, disabled: boolean): void => {
  if (button instanceof HTMLButtonElement) button.disabled = disabled;
};
