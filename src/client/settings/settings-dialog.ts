import { depthAfter, depthNamed } from '../../edition/depth.ts';
import { afterPaint } from '../dom/after-paint.ts';
import { closeOutside } from '../dom/close-outside.ts';
import { settingsApplied } from '../dom/settings-applied.ts';
import { stored } from '../dom/stored.ts';
import { depthIn } from '../notes/note-depth.ts';
import { readingHelp } from '../notes/reading-help.ts';
import { keepFirstBlock, keepPlace } from '../reading/keep-scroll-position.ts';
import { applySettings } from './apply-settings.ts';
import { forgetButton } from './forget-button.ts';
import { type Chosen, choose, formatSettings, parseSettings } from './settings.ts';
import { chosenIn, showChosen, showDegrees } from './settings-form.ts';
import { saveSettings } from './settings-store.ts';

/**
 * The settings dialog; every change is applied to the page and stored, without a button to confirm
 * it.
 */
export interface SettingsDialog {
  open(): void;
  /** Applies the stored settings, as on opening the page or after a change in another tab. */
  follow(): void;
  /** Chooses the depth with this name, or the next depth if no name is given. */
  setDepth(name?: string): void;
}

/**
 * Activates the dialog of `<reader-settings>`, whose data attributes have the strings and the
 * storage key.
 */
export function settingsDialogOf(host: HTMLElement, signal: AbortSignal): SettingsDialog {
  const { key = '', lost = '', reset = '', textual = '', asSource = '' } = host.dataset;
  const dialog = host.querySelector('dialog');
  const form = host.querySelector('form');
  const status = form?.querySelector('[role="status"]');
  const notice = host.querySelector<HTMLElement>('[data-part="notice"]');
  if (!dialog || !form || !status) throw new TypeError('The settings have no form.');
  const showDepth = depthIn(document, signal);
  const showHelp = readingHelp(textual);
  let chosen: Chosen = new Map();
  let saved = true;
  let readings: Promise<typeof import('../notes/source-readings.ts')> | undefined;
  const showReadings = async (ofSource: boolean): Promise<void> => {
    if (ofSource) readings ??= import('../notes/source-readings.ts');
    readings?.catch(() => (readings = undefined));
    (await readings)?.showSource(ofSource, asSource);
    if (readings) document.dispatchEvent(new Event(settingsApplied));
  };

  const depth = () => depthNamed(chosen.get('depth'));
  const shownAt = (name: string): string => host.getAttribute(`data-${name}`) ?? '';
  const showForm = (): void => {
    showChosen(form, chosen);
    const line = form.querySelector('[data-part="depth"]');
    if (line) line.textContent = shownAt(depth());
  };
  const apply = (): void => {
    applySettings(chosen, document.documentElement);
    showDepth(depth());
    showHelp(depth());
    showReadings(chosen.get('asSource') === 'on' && depth() === 'scholarly');
    document.dispatchEvent(new Event(settingsApplied));
  };
  const save = (message: string): void => {
    saved = saveSettings(key, chosen);
    const said = saved ? message : lost;
    if (status.textContent !== said) status.textContent = said;
  };
  // Update the form first, because relayout of a long text is slow on phones.
  const applySoon = afterPaint(() => keepPlace(apply), signal);
  const change = (next: Chosen, message = ''): void => {
    chosen = next;
    showDegrees(form);
    save(message);
    applySoon();
  };

  form.addEventListener(
    'input',
    () => {
      change(chosenIn(form, chosen));
      showForm();
    },
    { signal },
  );
  form.addEventListener(
    'reset',
    (event) => {
      event.preventDefault();
      change(new Map(), reset);
      showForm();
    },
    { signal },
  );
  const showForget = forgetButton(form, status, signal);
  closeOutside(dialog, signal);
  showForm();

  return {
    open() {
      showForget();
      dialog.showModal();
      form.querySelector<HTMLElement>(':checked')?.focus();
      save('');
    },
    follow() {
      if (!saved) return;
      const before = stored(key);
      chosen = parseSettings(before);
      keepPlace(apply);
      showForm();
      // Convert settings stored by earlier versions of the site.
      if (before !== (formatSettings(chosen) ?? null)) save('');
    },
    setDepth(name) {
      const next = name === undefined ? depthAfter(depth()) : depthNamed(name);
      chosen = choose(({ name: one }) => (one === 'depth' ? next : chosen.get(one)));
      save('');
      keepFirstBlock(apply);
      showForm();
      if (notice) showNotice(notice, shownAt(next));
    },
  };
}

/** How long a notice is shown, in milliseconds. */
const noticeTime = 4000;

/** Shows a notice at the bottom of the window for a while, without shifting the layout. */
function showNotice(notice: HTMLElement, words: string): void {
  notice.textContent = words;
  setTimeout(() => {
    if (notice.textContent === words) notice.textContent = '';
  }, noticeTime);
}
