import { parseHTML } from 'linkedom';
import { vi } from 'vitest';

/** What elements use of a browser besides the document, as far as it knows nothing of layout. */
const names = ['Node', 'Element', 'Event', 'HTMLElement', 'Text'] as const;

/** linkedom makes every item of a list a plain element. */
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
  // linkedom has no parts of a link's address.
  for (const link of document.querySelectorAll('a[href^="#"]'))
    Object.defineProperty(link, 'hash', { get: () => link.getAttribute('href') });
  return document;
}
