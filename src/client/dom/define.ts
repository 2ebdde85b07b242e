/**
 * Whether the browser supports what our custom elements use. If it does not, none is defined, and
 * pages work as they do without JavaScript.
 */
const isSupported =
  'popover' in HTMLElement.prototype &&
  'showModal' in HTMLDialogElement.prototype &&
  'replaceChildren' in Element.prototype &&
  'findLastIndex' in Array.prototype;

/** Defines a custom element, unless it is defined already or the browser is too old. */
export function define(name: string, element: CustomElementConstructor): void {
  if (isSupported && !customElements.get(name)) customElements.define(name, element);
}
