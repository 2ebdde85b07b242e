import type { Query } from '../edition/match.ts';
import { fold } from '../edition/match.ts';
import { wordsOf } from '../edition/words.ts';
import { type FoundSection, type Fragment, sectionOf } from '../search/fragment.ts';

/** Which records to look in: see `filterOf` and `page` of the records for the names of filters. */
type Filters = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** What is used of the program that Pagefind puts beside its index. */
interface Pagefind {
  readonly options: (options: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly init: () => Promise<void>;
  readonly search: (
    words: string,
    options: { readonly filters: Filters },
  ) => Promise<{
    readonly results: readonly {
      readonly data: () => Promise<Fragment & { readonly raw_url?: string }>;
    }[];
  }>;
}

/** So many sections are always looked into; where more may have the words, only the likeliest. */
export const alwaysLooked = 100;
export const likeliest = 40;

/** Sections that may answer a query, to be verified, and how many more there are. */
export interface Candidates {
  readonly sections: readonly FoundSection[];
  readonly left: number;
}

/** Finds the sections of all texts that may answer a query. Throws if the index cannot be had. */
export class Index {
  readonly #folder: string;
  readonly #state: string;
  #loaded: Promise<Pagefind> | undefined;

  /** `folder` is the address of the index, `state` a name that changes whenever the index does. */
  constructor(folder: string, state: string) {
    this.#folder = folder;
    this.#state = state;
  }

  /**
   * The sections that hold the words of a query, or words that begin like them. A section is a file: of
   * very many, only `most` are looked into.
   */
  async candidates(
    { ways }: Query,
    labelled: Parameters<typeof sectionOf>[1],
    { filters = {}, most = likeliest }: { filters?: Filters; most?: number } = {},
  ): Promise<Candidates> {
    const words = [...wordsOf(fold(ways.at(-1)?.join(' ') ?? ''))].map(({ word }) => word);
    if (!words[0]) return { sections: [], left: 0 };
    this.#loaded ??= this.#load();
    const pagefind = await this.#loaded;
    const { results } = await pagefind.search(words.join(' '), { filters });
    const looked = results.length > alwaysLooked ? results.slice(0, most) : results;
    const fragments = await Promise.all(looked.map((result) => result.data()));
    const sections = fragments.map((fragment) =>
      sectionOf({ ...fragment, url: fragment.raw_url ?? fragment.url }, labelled),
    );
    return { sections, left: results.length - looked.length };
  }

  async #load(): Promise<Pagefind> {
    try {
      const pagefind: Pagefind = await import(/* @vite-ignore */ `${this.#folder}pagefind.js`);
      // A worker would be made from a text, which the policy of the site refuses.
      await pagefind.options({ noWorker: true, metaCacheTag: this.#state });
      await pagefind.init();
      return pagefind;
    } catch (problem) {
      this.#loaded = undefined;
      throw problem;
    }
  }
}
