/**
 * Whether the browser has all that the page's elements use. Without one of these a page stays as it
 * is without script, where every control works by itself.
 */
const isSupported =
  'popover' in HTMLElement.prototype &&
  'showModal' in HTMLDialogElement.prototype &&
  'replaceChildren' in Element.prototype &&
  'findLastIndex' in Array.prototype;

/** Defines a custom element, once, in browsers that support what our elements use. */
export function define(name: string, element: CustomElementConstructor): void {
  if (isSupported && !customElements.get(name)) customElements.define(name, element);
}
