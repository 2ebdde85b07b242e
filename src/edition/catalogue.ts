import { subpagePath } from './addresses.ts';
import type { Edition } from './model.ts';
import type { Problem } from './problems.ts';

/** What of an edition the catalogue says: enough for every list of texts, and for citing one. */
type Listed = Pick<
  Edition,
  | 'folder'
  | 'address'
  | 'aliases'
  | 'title'
  | 'author'
  | 'creators'
  | 'subtitle'
  | 'translators'
  | 'editors'
  | 'date'
  | 'lang'
  | 'description'
  | 'minutes'
  | 'version'
  | 'rights'
  | 'fidelity'
>;

/**
 * What the site knows of a text without opening its edition. An edition is opened where its pages are made,
 * and never to list texts: all of them at once would fill the memory.
 */
export interface CatalogueEntry extends Listed {
  /** Names the edition in the cache; another whenever a file of the text, or code that compiles it, is. */
  readonly key: string;
  /** SHA-256 of the edition, the same on every machine, and of the parts that some files are made of alone. */
  readonly digests: Readonly<Record<'edition' | 'citation' | 'references', string>>;
  /** What the editor may have meant otherwise. */
  readonly warnings: readonly Problem[];
  /** What not every text has. */
  readonly holds: Readonly<
    Record<'names' | 'annotations' | 'sources' | 'quotations' | 'dates', boolean>
  >;
}

/** What a citation of a text is made from, and the picture that stands beside links to it. */
export type CitedEdition = Pick<
  Edition,
  | 'folder'
  | 'title'
  | 'subtitle'
  | 'author'
  | 'creators'
  | 'translators'
  | 'editors'
  | 'date'
  | 'lang'
  | 'version'
>;

/** The catalogue entry of an edition. */
export const catalogueEntry = (
  edition: Edition,
  key: string,
  digests: CatalogueEntry['digests'],
  warnings: readonly Problem[],
): CatalogueEntry => {
  const { folder, address, aliases, title, author, creators, date, lang } = edition;
  const { subtitle, translators, editors } = edition;
  const { description, minutes, version, rights, fidelity } = edition;
  const { names, annotations, references, quotations } = edition;
  return {
    key,
    digests,
    warnings,
    folder,
    address,
    aliases,
    title,
    author,
    creators,
    subtitle,
    translators,
    editors,
    date,
    lang,
    description,
    minutes,
    version,
    rights,
    fidelity,
    holds: {
      names: names.length > 0,
      annotations: annotations.length > 0,
      sources: references.length > 0,
      quotations: quotations.length > 0,
      dates: annotations.some(({ when }) => when),
    },
  };
};

/** The addresses of a text’s pages, its own first. */
export const pagesOf = ({ address, holds }: CatalogueEntry): readonly string[] => [
  address,
  ...(holds.names ? [subpagePath(address, 'names')] : []),
  ...(holds.quotations ? [subpagePath(address, 'quotations')] : []),
  ...(holds.dates ? [subpagePath(address, 'chronology')] : []),
  subpagePath(address, 'terms'),
  subpagePath(address, 'apparatus'),
  ...(holds.sources ? [subpagePath(address, 'sources')] : []),
];
