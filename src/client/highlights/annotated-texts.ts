import type { AnnotatedText } from '../../highlights/annotated-text.ts';

/** What downloads and imports of highlights know about the texts of the page. */
interface CopyScope {
  readonly texts: readonly AnnotatedText[];
  /**
   * On the page of a text, the folder of that text, to which imported highlights that name no text
   * are assigned; empty on the page of all highlights.
   */
  readonly fallback: string;
}

/** Reads a text's details from the data attributes of an element. */
function annotatedText({ dataset }: HTMLElement): AnnotatedText {
  const { text = '', title = '', author = '', date = '', version = '', lang = '' } = dataset;
  return {
    ...{ folder: text, title, author, date, version, lang },
    address: new URL(dataset['address'] ?? '', location.href).href,
  };
}

/** The text of this page. */
export const textOfPage = (host: HTMLElement): AnnotatedText => ({
  ...annotatedText(host),
  title: document.querySelector('h1')?.textContent ?? '',
  lang: document.documentElement.lang,
  address: location.origin + location.pathname,
});

/** The texts of a page: the one that it shows, or those in its list. */
export const scopeOf = (host: HTMLElement): CopyScope => {
  const { text } = host.dataset;
  return text === undefined
    ? {
        texts: [...host.querySelectorAll<HTMLElement>('[data-text]')].map(annotatedText),
        fallback: '',
      }
    : { texts: [textOfPage(host)], fallback: text };
};
