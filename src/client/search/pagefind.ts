import type { Query } from '../../edition/match.ts';
import { fold } from '../../edition/match.ts';
import { wordsOf } from '../../edition/words.ts';
import { type FoundSection, type Fragment, sectionOf } from '../../search/fragment.ts';

/** Which records to look in: see `filterOf` and `page` of the records for the names of filters. */
type Filters = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** How the places of passages are named. */
export type LabelOf = Parameters<typeof sectionOf>[1];

/** A record found. */
interface Result {
  /** Names the record for as long as the index is the same. */
  readonly id: string;
  readonly data: () => Promise<Fragment & { readonly raw_url?: string }>;
}

/** What is used of the program that Pagefind puts beside its index. */
interface Pagefind {
  readonly options: (options: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly init: () => Promise<void>;
  readonly search: (
    words: string,
    options: { readonly filters: Filters },
  ) => Promise<{ readonly results: readonly Result[] }>;
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
  readonly #labelled: LabelOf;
  /** Pagefind would make an excerpt anew each time that a record is asked for. */
  readonly #sections = new Map<string, FoundSection>();
  #loaded: Promise<Pagefind> | undefined;

  /**
   * `folder` is the address of the index, `state` a name that changes whenever the index does; `labelled`
   * names the places of passages.
   */
  constructor(folder: string, state: string, labelled: LabelOf) {
    this.#folder = folder;
    this.#state = state;
    this.#labelled = labelled;
  }

  /**
   * The sections that hold the words of a query, or words that begin like them. A section is a file: of
   * very many, only `most` are looked into.
   */
  async candidates(
    { ways }: Query,
    { filters = {}, most = likeliest }: { filters?: Filters; most?: number } = {},
  ): Promise<Candidates> {
    const words = [...wordsOf(fold(ways.at(-1)?.join(' ') ?? ''))].map(({ word }) => word);
    if (!words[0]) return { sections: [], left: 0 };
    this.#loaded ??= this.#load();
    const pagefind = await this.#loaded;
    const { results } = await pagefind.search(words.join(' '), { filters });
    const looked = results.length > alwaysLooked ? results.slice(0, most) : results;
    const sections = await Promise.all(looked.map((result) => this.#section(result)));
    return { sections, left: results.length - looked.length };
  }

  async #section({ id, data }: Result): Promise<FoundSection> {
    const known = this.#sections.get(id);
    if (known) return known;
    const fragment = await data();
    const section = sectionOf(
      { ...fragment, url: fragment.raw_url ?? fragment.url },
      this.#labelled,
    );
    this.#sections.set(id, section);
    return section;
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
