import { afterPaint } from '../dom/after-paint.ts';
import { closeOutside } from '../dom/close-outside.ts';
import { stored } from '../dom/stored.ts';
import { annotationsIn } from '../notes/annotations-shown.ts';
import { forgetPlace } from '../reading/continue-reading.ts';
import { keepPlace } from '../reading/keep-scroll-position.ts';
import { applySettings } from './apply-settings.ts';
import { type Chosen, parseSettings } from './settings.ts';
import { chosenIn, showChosen, tellDegrees } from './settings-form.ts';
import { remember } from './settings-store.ts';

/** The dialog of the settings, whose every change is seen on the page at once. */
export interface SettingsDialog {
  open(): void;
  /** Takes over what has been stored, on an earlier visit or by another tab. */
  follow(): void;
}

/** Makes the dialog of `<reader-settings>` work; its words and the key of the storage are attributes. */
export function settingsDialogOf(
  host: HTMLElement,
  button: HTMLElement,
  signal: AbortSignal,
): SettingsDialog {
  const { key = '', asked = '', lost = '', reset = '' } = host.dataset;
  const dialog = host.querySelector('dialog');
  const form = host.querySelector('form');
  const status = host.querySelector('[role="status"]');
  const main = document.querySelector('main');
  if (!dialog || !form || !status || !main) throw new TypeError('The settings have no form.');
  const showAnnotations = annotationsIn(document, asked, signal);
  const showMarginNotes = onceWanted(() =>
    import('../notes/margin-notes.ts').then(({ marginNotesIn }) => marginNotesIn(main, signal)),
  );
  let chosen: Chosen = new Map();
  let kept = true;

  const apply = (): void => {
    applySettings(chosen, document.documentElement);
    const which = chosen.get('annotations');
    showAnnotations(which === 'none' || which === 'all' ? which : 'few');
    showMarginNotes(chosen.get('marginNotes') === 'on');
  };
  const keep = (words: string): void => {
    kept = remember(key, chosen);
    const said = kept ? words : lost;
    if (status.textContent !== said) status.textContent = said;
  };
  // The form answers first: to set a long text anew takes a slow phone longer than a reader waits.
  const applySoon = afterPaint(() => keepPlace(apply), signal);
  const choose = (next: Chosen, words = ''): void => {
    chosen = next;
    tellDegrees(form);
    keep(words);
    applySoon();
  };

  form.addEventListener('input', () => choose(chosenIn(form, chosen)), { signal });
  form.addEventListener(
    'reset',
    (event) => {
      event.preventDefault();
      choose(new Map(), reset);
      showChosen(form, chosen);
    },
    { signal },
  );
  const forget = form.querySelector<HTMLElement>('[data-do="forget"]');
  const place = document.querySelector<HTMLElement>('reading-place');
  const remembers = (): boolean => stored(place?.dataset['key'] ?? '') !== null;
  forget?.addEventListener(
    'click',
    () => {
      if (place) forgetPlace(place);
      status.textContent = forget.dataset['done'] ?? '';
      form.querySelector<HTMLElement>('[type="submit"]')?.focus();
      forget.hidden = true;
    },
    { signal },
  );
  dialog.addEventListener('close', () => button.focus({ preventScroll: true }), { signal });
  closeOutside(dialog, signal);
  showChosen(form, chosen);

  return {
    open() {
      if (forget) forget.hidden = !remembers();
      dialog.showModal();
      form.querySelector<HTMLElement>(':checked')?.focus();
      keep('');
    },
    follow() {
      if (!kept) return;
      chosen = parseSettings(stored(key));
      keepPlace(apply);
      showChosen(form, chosen);
    },
  };
}

/** Something that is shown or not, and loaded when it is first shown. */
function onceWanted(
  load: () => Promise<(shown: boolean) => void>,
): (wanted: boolean) => Promise<void> {
  let loading: Promise<(shown: boolean) => void> | undefined;
  let now = false;
  return async (wanted) => {
    now = wanted;
    if (wanted) loading ??= load();
    const show = await loading;
    show?.(now);
  };
}
