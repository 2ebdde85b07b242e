import { parseHTML } from 'linkedom';
import { vi } from 'vitest';

/** The globals besides `document` that elements use, as far as they do not depend on layout. */
const names = ['Node', 'Element', 'Event', 'HTMLElement', 'Text'] as const;

/** linkedom represents list items as plain elements. */
const ListItem = {
  [Symbol.hasInstance]: (thing: unknown): boolean =>
    typeof thing === 'object' && thing !== null && Reflect.get(thing, 'localName') === 'li',
};

/** Makes a page the document of the code under test, until `vi.unstubAllGlobals()`. */
export function openPage(body: string): Document {
  const window = parseHTML(`<!doctype html><html lang="en"><body>${body}</body></html>`);
  const { document } = window;
  vi.stubGlobal('document', document);
  for (const name of names) vi.stubGlobal(name, window[name]);
  vi.stubGlobal('HTMLLIElement', ListItem);
  // linkedom does not implement a link's URL properties.
  for (const link of document.querySelectorAll('a[href^="#"]'))
    Object.defineProperty(link, 'hash', { get: () => link.getAttribute('href') });
  return document;
}
