import type { AnnotatedText } from '../../highlights/annotated-text.ts';

/** What an element says of a text. */
export function annotatedText({ dataset }: HTMLElement): AnnotatedText {
  const { text = '', title = '', author = '', date = '', version = '', address = '' } = dataset;
  return {
    ...{ folder: text, title, author, date, version },
    address: new URL(address, location.href).href,
  };
}

/** The text of this page, of which the page says most by itself. */
export const textOfPage = (host: HTMLElement): AnnotatedText => ({
  ...annotatedText(host),
  title: document.querySelector('h1')?.textContent ?? '',
  address: location.origin + location.pathname,
});
