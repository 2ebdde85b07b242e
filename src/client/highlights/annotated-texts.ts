import type { AnnotatedText } from '../../highlights/annotated-text.ts';

/** Reads a text's details from the data attributes of an element. */
export function annotatedText({ dataset }: HTMLElement): AnnotatedText {
  const { text = '', title = '', author = '', date = '', version = '', address = '' } = dataset;
  return {
    ...{ folder: text, title, author, date, version },
    address: new URL(address, location.href).href,
  };
}

/** The text of this page. */
export const textOfPage = (host: HTMLElement): AnnotatedText => ({
  ...annotatedText(host),
  title: document.querySelector('h1')?.textContent ?? '',
  address: location.origin + location.pathname,
});
