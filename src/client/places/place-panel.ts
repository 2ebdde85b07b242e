import { annotationId, noteId, paragraphNumber } from '../../edition/addresses.ts';
import { type Copied, toClipboard } from '../dom/copy-text.ts';
import { keepKeysIn } from '../dom/keep-keys-in.ts';
import { keepLineClear, sideOf } from '../notes/card-place.ts';
import { linkTo, type Place, placeOf } from './place.ts';
import { citationOf } from './place-citations.ts';
import { addressOfPlace, quotationOf } from './place-copies.ts';
import { partsOf } from './place-parts.ts';

let panel: Panel | undefined;

/** Opens the panel for a button's place, unless the same click has just closed it there. */
export function openPanel(host: HTMLElement, button: HTMLElement, byPointer: boolean): void {
  const place = placeOf(button, host.dataset['paragraph']);
  if (place) panelOf(host).open(place, button, byPointer);
}

/** The panel of a `<place-menu>`; created on first use. */
function panelOf(host: HTMLElement): Panel {
  if (panel?.host !== host) panel = new Panel(host);
  return panel;
}

/** The panel of `<place-menu>`, with its actions for a place. */
class Panel {
  readonly host: HTMLElement;
  readonly #parts: ReturnType<typeof partsOf>;
  #place: Place | undefined;
  #citation: Copied | undefined;
  #button: HTMLElement | undefined;
  #openAtPress: HTMLElement | undefined;

  constructor(host: HTMLElement) {
    this.host = host;
    this.#parts = partsOf(host);
    this.#parts.box.addEventListener('click', (event) => this.#act(event));
    keepKeysIn(this.#parts.box, () => this.#button);
    this.#parts.form.addEventListener('change', () => this.#showCitation());
    // Browsers close the panel on `pointerdown`, so the click that follows would open it again:
    // github.com/whatwg/html/issues/12157
    const press = ({ target }: Event): void => {
      const own = this.#isOpen && target instanceof Node && this.#button?.contains(target);
      this.#openAtPress = own ? this.#button : undefined;
    };
    document.addEventListener('pointerdown', press, { capture: true });
    this.#parts.box.addEventListener('toggle', () => this.#isOpen || this.#left());
  }

  get #isOpen(): boolean {
    return this.#parts.box.matches(':popover-open');
  }

  open(place: Place, button: HTMLElement, byPointer: boolean): void {
    const dismissed = byPointer && this.#openAtPress === button;
    this.#openAtPress = undefined;
    if (dismissed) return;
    this.#fill(place, button);
    const { box } = this.#parts;
    const card = button.closest<HTMLElement>('[popover]');
    // In WebKit a popover cannot follow an anchor in a fixed element, such as a card, while the
    // page scrolls.
    box.dataset['side'] = card ? 'foot' : sideOf(button);
    box.showPopover({ source: button });
    if (!card) keepLineClear(box, button);
    // Browsers that ignore `source` close the card; closing this panel then returns the focus to
    // the link in the text.
    else if (!card.matches(':popover-open')) this.#button = linkTo(place);
    box.querySelector('button')?.focus({ preventScroll: true });
  }

  #fill(place: Place, button: HTMLElement): void {
    this.#place = place;
    this.#button = button;
    this.#unfold(false);
    this.#say();
    // Headings, emendations and doubts have no citations.
    const { id } = place.element;
    this.#parts.cite.hidden =
      !paragraphNumber(id) && ![noteId(''), annotationId('')].some((of) => id.startsWith(of));
    this.#parts.box.querySelector('strong')?.replaceChildren(place.name);
  }

  #act({ target }: Event): void {
    const act = target instanceof Element ? target.closest<HTMLElement>('[data-do]') : null;
    const place = this.#place;
    if (!act || !place) return;
    const { do: what, done = '' } = act.dataset;
    if (what === 'close') this.#parts.box.hidePopover();
    if (what === 'link') this.#copy({ text: addressOfPlace(place) }, done);
    if (what === 'quotation') this.#copy(quotationOf(place), done);
    if (what === 'highlight') this.#highlight(place);
    if (what === 'citation' && this.#citation) this.#copy(this.#citation, done);
    if (what !== 'cite') return;
    this.#unfold(this.#parts.citing.hidden !== false);
    this.#say();
    if (!this.#parts.citing.hidden) this.#showCitation();
  }

  async #highlight({ range }: Place): Promise<void> {
    if (!import.meta.env.HIGHLIGHTS) return;
    const { markSelection } = await import('../highlights/mark-selection.ts');
    this.#parts.box.hidePopover();
    await markSelection(false, range);
  }

  #unfold(shown: boolean): void {
    this.#parts.citing.hidden = !shown;
    this.#parts.cite.ariaExpanded = `${shown}`;
    this.#citation = undefined;
  }

  /** Shows the citation in the chosen format. */
  async #showCitation(): Promise<void> {
    const { citations = '', loading = '', lost = '' } = this.host.dataset;
    const place = this.#place;
    if (!place) return;
    this.#say(loading);
    try {
      const citation = await citationOf(citations, this.#parts.form.value, place);
      if (this.#place !== place || this.#parts.citing.hidden) return;
      this.#citation = citation;
      this.#say('', citation.text);
    } catch {
      this.#say(lost);
    }
  }

  async #copy(copied: Copied, done: string): Promise<void> {
    const kept = this.#parts.citing.hidden ? '' : this.#parts.words.value;
    if (await toClipboard(copied)) return this.#say(done, kept);
    this.#say(this.#parts.status.dataset['failed'], copied.text);
    this.#parts.words.select();
  }

  /** Shows a message in the live region, and text to copy by hand. */
  #say(said = '', words = ''): void {
    this.#parts.status.replaceChildren(said);
    this.#parts.words.hidden = words === '';
    this.#parts.words.value = words;
  }

  /** Returns the focus to the button, unless the reader has moved the focus. */
  #left(): void {
    const { activeElement } = document;
    if (activeElement === document.body || this.#parts.box.contains(activeElement))
      this.#button?.focus({ preventScroll: true });
  }
}
