import { colours, type Highlight, longestNote } from '../../highlights/highlight.ts';
import { wordsOf } from '../../highlights/marked-words.ts';
import { changeHighlight, deleteHighlight } from './highlight-actions.ts';
import type { HighlightContext } from './highlight-context.ts';
import { storeChanged } from './highlight-store.ts';
import { instant } from './instant.ts';
import { keepLastChange } from './last-change.ts';
import { noteWords as words } from './note-words.ts';
import { button, element } from './parts.ts';

/** Milliseconds without typing after which a note is saved. */
const pause = 100;
/** Maximum number of characters shown of the highlighted words. */
const longestExcerpt = 280;

/** Options of a form: the language of the text, and further buttons. */
interface FormScope {
  readonly lang?: string;
  readonly further?: readonly HTMLElement[];
}

/** Creates a form for editing a highlight, which saves whenever the reader pauses typing. */
export function highlightForm(
  first: Highlight,
  context: HighlightContext,
  { further = [], lang = '' }: FormScope,
): HTMLElement {
  let one = first;
  const note = element('textarea');
  note.value = one.note;
  note.rows = 3;
  note.dir = 'auto';
  note.maxLength = longestNote;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<unknown> = Promise.resolve();
  /** Calls `act` after the note and earlier changes have been stored. */
  const afterSaving = (act: () => Promise<unknown> | undefined) => {
    clearTimeout(timer);
    saving = saving.then(async () => {
      if (note.value !== one.note) {
        // Assigned before it is shown, because the reader may have typed on in the meantime.
        one = await changeHighlight(context, one, { note: note.value });
        show(one);
      }
      await act();
    });
  };
  const keep = (): void => afterSaving(() => undefined);
  note.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(keep, pause);
  });
  note.addEventListener('change', keep);
  const keepLast = (): void => {
    if (note.value !== one.note) keepLastChange({ ...one, note: note.value, updated: instant() });
  };
  addEventListener('pagehide', keepLast);
  const remove = button(words.delete, () => afterSaving(() => deleteHighlight(context, one)));
  remove.dataset['do'] = 'delete';
  const form = element(
    'form',
    excerptOf(one, lang),
    ...statusOf(one),
    colourChoice(one, (colour) =>
      afterSaving(async () => show(await changeHighlight(context, one, { colour }))),
    ),
    element('label', words.yourNote, note),
    element('div', ...further, remove),
  );
  /** Shows the stored state of the highlight, but replaces no note that the reader is editing. */
  function show(latest: Highlight): void {
    if (note.value === one.note) note.value = latest.note;
    one = latest;
    form.dataset['colour'] = one.colour;
    for (const choice of form.querySelectorAll<HTMLInputElement>('[type=radio]'))
      choice.checked = choice.value === one.colour;
  }
  show(one);
  /** The highlight may change elsewhere, for example in another tab. */
  const refresh = async (): Promise<void> => {
    if (!form.isConnected) return context.store.removeEventListener(storeChanged, refresh);
    const kept = await context.store.all(one.text);
    const latest = kept.find(({ id, deletedAt }) => id === one.id && !deletedAt);
    if (latest && latest.updated > one.updated) show(latest);
  };
  context.store.addEventListener(storeChanged, refresh);
  form.addEventListener('submit', (event) => event.preventDefault());
  return form;
}

/** Creates a quotation of the highlighted words, or of their beginning if they are long. */
export function excerptOf(one: Highlight, lang: string): HTMLElement {
  const all = wordsOf(one);
  const quotation = element('blockquote');
  if (lang) quotation.lang = lang;
  quotation.dir = 'auto';
  quotation.textContent =
    all.length > longestExcerpt ? `${all.slice(0, longestExcerpt).trimEnd()} …` : all;
  return quotation;
}

/** Says whether the words are changed or lost in this edition; empty if they are neither. */
export function statusOf({ status, reading = '' }: Highlight): readonly HTMLElement[] {
  const said = words.statuses[status].replace('{reading}', () => reading);
  const line = element('p', said);
  line.dataset['part'] = 'status';
  return said ? [line] : [];
}

/** The choice of colours; grey is offered only if the highlight is grey, as an import can make it. */
function colourChoice(
  { id, colour: chosen }: Highlight,
  choose: (colour: Highlight['colour']) => unknown,
): HTMLElement {
  const offered = colours.filter((one) => one !== 'grey' || chosen === 'grey');
  const choices = offered.map((colour) => {
    const radio = element('input');
    radio.type = 'radio';
    radio.name = `ui-colour-${id}`;
    radio.value = colour;
    radio.checked = colour === chosen;
    radio.addEventListener('change', () => choose(colour));
    const label = element('label', radio, words.colours[colour]);
    label.dataset['colour'] = colour;
    return label;
  });
  return element('fieldset', element('legend', words.colour), ...choices);
}
