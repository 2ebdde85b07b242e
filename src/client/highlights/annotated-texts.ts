import type { AnnotatedText } from '../../highlights/annotated-text.ts';

/** Whose highlights to download or import, with details of the texts. */
export interface CopyScope {
  readonly texts: readonly AnnotatedText[];
  /**
   * Folder of the only text whose highlights are downloaded, to which imported highlights without a
   * text are assigned; empty for the highlights of all texts.
   */
  readonly fallback: string;
}

/** Reads a text's details from the data attributes of an element. */
export function annotatedText({ dataset }: HTMLElement): AnnotatedText {
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

/** The scope of a page: its text, or the texts in its list. */
export const scopeOf = (host: HTMLElement): CopyScope => {
  const { text } = host.dataset;
  return text === undefined
    ? {
        texts: [...host.querySelectorAll<HTMLElement>('[data-text]')].map(annotatedText),
        fallback: '',
      }
    : { texts: [textOfPage(host)], fallback: text };
};
