import { labelOf, noteOf } from './note-references.ts';

/**
 * Fills a card with a copy of the note that a URL hash leads to. `backTo` is the hash of the note
 * from which the reader followed a link, if any.
 */
export function fillCard(card: HTMLElement, hash: string, backTo: string | undefined): void {
  const note = noteOf(hash);
  const title = card.querySelector<HTMLElement>('strong');
  const body = card.querySelector<HTMLElement>('[data-part="body"]');
  if (!note || !title || !body) return;
  card.dataset['note'] = note.id;
  card.scrollTop = 0;
  title.textContent = labelOf(note);
  body.replaceChildren(...copyOf(note));
  body.lang = note.closest<HTMLElement>('[lang]')?.lang ?? '';
  card.querySelector('[data-part="list"]')?.setAttribute('href', `#${note.id}`);
  card.querySelector('[role="status"]')?.replaceChildren();
  disable(card, 'previous', !note.previousElementSibling);
  disable(card, 'next', !note.nextElementSibling);
  const back = card.querySelector<HTMLElement>('[data-do="return"]');
  if (back) {
    back.hidden = backTo === undefined;
    const label = labelOf(noteOf(backTo ?? ''));
    back.textContent = (back.dataset['label'] ?? '').replace('{label}', () => label);
  }
  // A button that is now hidden or disabled is about to lose the focus, which would go to the page.
  if (document.activeElement?.matches(':disabled, [hidden]')) title.focus({ preventScroll: true });
}

/**
 * Copies the content of a note for use elsewhere on the page, without ids, which would be
 * duplicates, and without backlinks and buttons.
 */
export function copyOf(note: HTMLLIElement): readonly Node[] {
  const copy = document.createElement('div');
  for (const child of note.childNodes) copy.append(child.cloneNode(true));
  for (const control of copy.querySelectorAll('[role="doc-backlink"], [data-place], [data-marked]'))
    control.remove();
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
  return [...copy.childNodes];
}

function disable(card: HTMLElement, control: string, disabled: boolean): void {
  const button = card.querySelector<HTMLButtonElement>(`[data-do="${control}"]`);
  if (button) button.disabled = disabled;
}
