import { highlightsKey } from '../../src/client/highlights/highlight-count.ts';
import type { Reader } from './browsers/reader.ts';
import { button } from './notes.ts';

/** The name of the database of the site’s highlights. */
export const database = highlightsKey(process.env.BASE_PATH ?? '/');

/** An expression for the words drawn in a colour, joined by `|`. */
export const drawn = (colour = 'yellow'): string =>
  `[...(CSS.highlights.get('reader-${colour}') ?? [])].map(String).join('|')`;

/** An expression that tells whether words are shown by the element of the highlights. */
export const says = (words: string): string =>
  `document.querySelector('reader-highlights, my-notes').innerText.includes(${JSON.stringify(words)})`;

/** An expression for the number of listed highlights. */
export const listed = "document.querySelectorAll('[data-part=list] ol > li').length";

/** Selects the first words of a paragraph, or up to those of a later one. */
export async function select(reader: Reader, from: string, to: string = from): Promise<void> {
  await reader.evaluate(
    (first: string, last: string) => {
      const text = (id: string) =>
        document
          .createTreeWalker(document.getElementById(id) ?? document, NodeFilter.SHOW_TEXT)
          .nextNode() ?? document;
      getSelection()?.setBaseAndExtent(text(first), 0, text(last), 14);
    },
    from,
    to,
  );
  await reader.waitFor("document.querySelector('#ui-selection').matches(':popover-open')");
}

/** Selects the first words of an element found by a selector, other than those of controls. */
export async function selectIn(reader: Reader, selector: string): Promise<void> {
  await reader.evaluate((within: string) => {
    const element = document.querySelector(within);
    const walker = document.createTreeWalker(element ?? document, NodeFilter.SHOW_TEXT);
    let node = walker.nextNode();
    const isWords = ({ parentElement, textContent }: Node): boolean =>
      !parentElement?.closest('a, b, button, small') && `${textContent}`.trim().length >= 4;
    while (node && !isWords(node)) node = walker.nextNode();
    if (node instanceof Text)
      getSelection()?.setBaseAndExtent(node, 0, node, Math.min(12, node.length));
  }, selector);
  await reader.waitFor("document.querySelector('#ui-selection').matches(':popover-open')");
}

/** Highlights the first words of a paragraph. */
export async function highlight(reader: Reader, id: string): Promise<void> {
  await select(reader, id);
  await reader.click(button('Highlight'));
  await reader.waitFor(`document.querySelector('[data-marked=${id}]') !== null`);
}

/** Chooses a file to import. */
export const bringIn = (reader: Reader, content: string): Promise<void> =>
  reader.evaluate((words: string) => {
    const files = new DataTransfer();
    files.items.add(new File([words], 'notes.jsonld'));
    const input = document.querySelector<HTMLInputElement>('[data-part=copies] [type=file]');
    if (!input) throw new Error('No field for a file');
    input.files = files.files;
    input.dispatchEvent(new Event('change'));
  }, content);

/** A file with as many annotations of a text, as other programs write them. */
export const annotationsOf = (text: string, many: number, block: string): string =>
  JSON.stringify({
    items: Array.from({ length: many }, (_, i) => ({
      type: 'Annotation',
      id: `urn:uuid:${i}`,
      bodyValue: `<b>Note</b> ${i}`,
      target: {
        source: `https://example.org/#${block}`,
        'schema:identifier': text,
        selector: { type: 'TextQuoteSelector', exact: `words ${i}`, prefix: '', suffix: '' },
      },
    })),
  });

/** Keeps the content of the next file that the page would save. */
export const catchSaved = (reader: Reader): Promise<void> =>
  reader.evaluate(() => {
    const page = globalThis as unknown as { saved: Promise<string> };
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      page.saved = blob.text();
      return make(blob);
    };
    HTMLAnchorElement.prototype.click = () => undefined;
  });

/** The content of the file that was kept. */
export async function saved(reader: Reader): Promise<string> {
  await reader.waitFor("'saved' in globalThis");
  return String(await reader.evaluate('globalThis.saved'));
}

/** Erases all highlights on their page, which must be open. */
export async function eraseAll(
  reader: Reader,
  erase = 'Erase all my notes',
  erased = 'Everything is erased.',
): Promise<void> {
  await reader.evaluate('globalThis.confirm = () => true');
  // By keyboard, because the list above the button is still being filled and moves it.
  await reader.focus(button(erase));
  await reader.press('Enter');
  await reader.waitFor(says(erased));
}

/** An expression that tells whether the form of a highlight is open. */
export const editorIsOpen = "document.querySelector('[data-part=editor]:popover-open') !== null";

/** By how many pixels the page, or what is open over it, is wider than the window. */
export const sideways =
  'Math.max(...[document.documentElement, ...document.querySelectorAll(":popover-open, dialog[open]")].map((one) => one.scrollWidth - one.clientWidth))';
