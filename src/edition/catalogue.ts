import { subpagePath } from './addresses.ts';
import { imageFolder, pageFiles } from './image.ts';
import type { Edition } from './model.ts';
import type { Problem } from './problems.ts';
import type { TextLink } from './text-links.ts';

/** The properties that are copied to the catalogue: enough to list texts and to cite them. */
const listed = [
  'folder',
  'address',
  'aliases',
  'title',
  'author',
  'creators',
  'subtitle',
  'translators',
  'editors',
  'date',
  'lang',
  'description',
  'minutes',
  'version',
  'rights',
  'fidelity',
  'images',
] as const;

/**
 * What lists of texts, citations and integrations need to know about a text.
 *
 * Only the pages of a text load its edition: all editions together might not fit into memory.
 */
export interface CatalogueEntry extends Pick<Edition, (typeof listed)[number]> {
  /**
   * Cache key of the edition; it changes with any file of the text and with the code that compiles
   * it.
   */
  readonly key: string;
  /**
   * SHA-256 of the edition, of its properties in `CitedEdition`, and of its references with the
   * text's language; identical on every machine. Used in the cache keys of files made from these.
   */
  readonly digests: Readonly<Record<'edition' | 'citation' | 'references', string>>;
  /** Warnings from compiling the text. */
  readonly warnings: readonly Problem[];
  /** Links to other pages of the site, which are checked once all texts are known. */
  readonly links: readonly TextLink[];
  /** What the text has of that on which optional pages depend; `dates` are those of annotations. */
  readonly holds: Readonly<
    Record<'names' | 'annotations' | 'sources' | 'quotations' | 'dates', boolean>
  >;
}

/** What citations and the social image (`og:image`) of a text are made from. */
export const cited = [
  'folder',
  'title',
  'subtitle',
  'author',
  'creators',
  'translators',
  'editors',
  'date',
  'lang',
  'version',
] as const;
export type CitedEdition = Pick<Edition, (typeof cited)[number]>;

/** Copies some properties of an object. */
export const pick = <T, Key extends keyof T>(from: T, keys: readonly Key[]): Pick<T, Key> =>
  Object.fromEntries(keys.map((key): readonly unknown[] => [key, from[key]]));

export const catalogueEntry = (
  edition: Edition,
  key: string,
  digests: CatalogueEntry['digests'],
  found: Pick<CatalogueEntry, 'warnings' | 'links'>,
): CatalogueEntry => {
  const { names, annotations, references, quotations } = edition;
  return {
    key,
    digests,
    ...found,
    ...pick(edition, listed),
    holds: {
      names: names.length > 0,
      annotations: annotations.length > 0,
      sources: references.length > 0,
      quotations: quotations.length > 0,
      dates: annotations.some(({ when }) => when),
    },
  };
};

/** Paths of a text's images. */
export const imagesOf = ({ address, images }: CatalogueEntry): readonly string[] =>
  images.flatMap((image) => pageFiles(image).map(({ name }) => `${address}${imageFolder}${name}`));

/** The paths of a text's pages, main page first. */
export const pagesOf = ({ address, holds }: CatalogueEntry): readonly string[] => [
  address,
  ...(holds.names ? [subpagePath(address, 'names')] : []),
  ...(holds.quotations ? [subpagePath(address, 'quotations')] : []),
  ...(holds.dates ? [subpagePath(address, 'chronology')] : []),
  subpagePath(address, 'terms'),
  subpagePath(address, 'apparatus'),
  ...(holds.sources ? [subpagePath(address, 'sources')] : []),
];
