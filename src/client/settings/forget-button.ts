import { stored } from '../dom/stored.ts';
import { forgetPlace } from '../reading/forget-place.ts';

/**
 * Activates the button that deletes the stored reading position. Returns a function that shows the
 * button if a position is stored, and hides it otherwise.
 */
export function forgetButton(
  form: HTMLFormElement,
  status: Element,
  signal: AbortSignal,
): () => void {
  const button = form.querySelector<HTMLElement>('[data-do="forget"]');
  const place = document.querySelector<HTMLElement>('reading-place');
  button?.addEventListener(
    'click',
    () => {
      if (place) forgetPlace(place);
      status.textContent = button.dataset['done'] ?? '';
      form.querySelector<HTMLElement>('[type="submit"]')?.focus();
      button.hidden = true;
    },
    { signal },
  );
  return () => {
    if (button) button.hidden = stored(place?.dataset['key'] ?? '') === null;
  };
}
