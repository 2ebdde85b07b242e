import type { Query } from '../../edition/match.ts';
import { fold } from '../../edition/match.ts';
import { wordsOf } from '../../edition/words.ts';
import { type FoundSection, type Fragment, sectionOf } from '../../search/fragment.ts';

/**
 * Restricts the records to search. `page` in `src/search/records.ts` writes the values of these
 * filters into the records.
 */
type Filters = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** A function that returns the displayed name of a passage, such as “¶ 34”. */
export type LabelOf = Parameters<typeof sectionOf>[1];

/** A record that Pagefind has found. */
interface Result {
  /** Identifies the record within this index. */
  readonly id: string;
  readonly data: () => Promise<Fragment & { readonly raw_url?: string }>;
}

/** The part of Pagefind's API that is used. */
interface Pagefind {
  readonly options: (options: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly init: () => Promise<void>;
  readonly search: (
    words: string,
    options: { readonly filters: Filters },
  ) => Promise<{ readonly results: readonly Result[] }>;
}

/**
 * If Pagefind finds up to `alwaysLooked` sections, all are loaded and searched; if it finds more,
 * only the first `likeliest`, unless more are requested.
 */
export const alwaysLooked = 100;
export const likeliest = 40;

/**
 * Sections that may match a query, which the matcher has still to search, and how many more were
 * found but not loaded.
 */
export interface Candidates {
  readonly sections: readonly FoundSection[];
  readonly left: number;
}

/**
 * A Pagefind index, which finds sections of texts that may match a query. `candidates` throws if
 * the index cannot be loaded.
 */
export class Index {
  readonly #folder: string;
  readonly #state: string;
  readonly #labelled: LabelOf;
  /**
   * Loaded sections by record id, cached because Pagefind computes an excerpt each time a record is
   * read.
   */
  readonly #sections = new Map<string, FoundSection>();
  #loaded: Promise<Pagefind> | undefined;

  /**
   * `folder` is the URL of the index's folder, `state` the digest of what the index was built
   * from; `labelled` returns the displayed name of a passage.
   */
  constructor(folder: string, state: string, labelled: LabelOf) {
    this.#folder = folder;
    this.#state = state;
    this.#labelled = labelled;
  }

  /**
   * Finds the sections with the words of a query, or with words that begin with them. Each section
   * is a file, so if there are more than `alwaysLooked`, only `most` of them are loaded.
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
      // Pagefind passes `Worker` a URL as a string, which the content security policy (Trusted
      // Types) forbids.
      await pagefind.options({ noWorker: true, metaCacheTag: this.#state });
      await pagefind.init();
      return pagefind;
    } catch (problem) {
      this.#loaded = undefined;
      throw problem;
    }
  }
}
