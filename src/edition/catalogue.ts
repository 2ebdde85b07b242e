import { beside } from './addresses.ts';
import type { Edition } from './model.ts';

/**
 * What the site knows of a text without opening it: enough for every list. The edition itself is
 * fetched by its key where its pages are made, and by nobody who makes a list of all texts.
 */
export interface CatalogueEntry
  extends Pick<
    Edition,
    | 'folder'
    | 'address'
    | 'aliases'
    | 'title'
    | 'author'
    | 'creators'
    | 'date'
    | 'lang'
    | 'description'
    | 'minutes'
    | 'version'
    | 'rights'
    | 'survival'
  > {
  /** Under which the edition is kept: another whenever any of its files is. */
  readonly key: string;
  /** What not every text has. */
  readonly holds: Readonly<Record<'names' | 'annotations' | 'sources', boolean>>;
}

/** The entry of an edition that is kept under a key. */
export const catalogued = (edition: Edition, key: string): CatalogueEntry => {
  const { folder, address, aliases, title, author, creators, date, lang } = edition;
  const { description, minutes, version, rights, survival } = edition;
  const { names, annotations, references } = edition;
  return {
    key,
    folder,
    address,
    aliases,
    title,
    author,
    creators,
    date,
    lang,
    description,
    minutes,
    version,
    rights,
    survival,
    holds: {
      names: names.length > 0,
      annotations: annotations.length > 0,
      sources: references.length > 0,
    },
  };
};

/** The addresses of a text’s pages, its own first. */
export const pagesOf = ({ address, holds }: CatalogueEntry): readonly string[] => [
  address,
  ...(holds.names ? [beside(address, 'names')] : []),
  beside(address, 'terms'),
  beside(address, 'apparatus'),
  ...(holds.sources ? [beside(address, 'sources')] : []),
];
