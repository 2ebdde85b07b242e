/** The parts of Citation.js that are used here; it ships no types. */
declare module '@citation-js/core' {
  import type { Work } from './works.ts';

  /** The citation processor, citeproc-js, with one style and the works to cite. */
  interface Processor {
    updateItems(ids: readonly string[]): void;
    setOutputFormat(format: 'html' | 'text'): void;
    makeBibliography(): readonly [{ readonly entry_ids: readonly (readonly string[])[] }, string[]];
    makeCitationCluster(
      items: readonly { readonly id: string; readonly label?: string; readonly locator?: string }[],
    ): string;
    readonly opt: { readonly development_extensions: { wrap_url_and_doi?: boolean } };
  }

  export interface Styles {
    get(name: string): string;
    add(name: string, xml: string): void;
  }

  export const plugins: {
    readonly input: { chain(text: string): readonly Readonly<Record<string, unknown>>[] };
    readonly output: {
      format(format: 'bibtex', works: readonly Work[]): string;
      format(
        format: 'ris',
        works: readonly Work[],
        options: { readonly format: 'object' },
      ): readonly Readonly<Record<string, string | readonly string[]>>[];
    };
    readonly config: {
      get(plugin: '@csl'): {
        engine(
          works: readonly { readonly id: string }[],
          style: string,
          lang: string,
          format: 'html' | 'text',
        ): Processor;
        readonly locales: { list(): readonly string[] };
        readonly styles: Styles;
      };
      /** What BibTeX's commands, diacritics and ligatures stand for. */
      get(plugin: '@bibtex'): {
        readonly constants: Readonly<
          Record<
            'commands' | 'mathCommands' | 'diacritics' | 'ligatures',
            Readonly<Record<string, string>>
          >
        >;
      };
    };
  };
}
