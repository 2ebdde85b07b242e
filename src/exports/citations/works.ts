import type { Reference, ReferenceName } from '../../edition/editorial.ts';

/** A name as citation processors expect it, with “Jr.” separate from the given name. */
interface WorkName extends ReferenceName {
  readonly suffix?: string | undefined;
}

/** A reference in CSL-JSON, without properties specific to this project. */
export interface Work
  extends Omit<Reference, 'genre' | 'consulted' | 'author' | 'editor' | 'translator'> {
  readonly author?: readonly WorkName[] | undefined;
  readonly editor?: readonly WorkName[] | undefined;
  readonly translator?: readonly WorkName[] | undefined;
  readonly 'citation-key'?: string | undefined;
}

/**
 * The references as citable works. Here `genre` is the weight of a reference as evidence; a
 * processor would print it as the work's genre (“[Primary]”), so it is removed.
 */
export const worksOf = (references: readonly Reference[]): readonly Work[] =>
  references.map(({ genre: _weight, consulted: _seen, author, editor, translator, ...work }) => ({
    ...work,
    ...(author && { author: author.map(withSuffix) }),
    ...(editor && { editor: editor.map(withSuffix) }),
    ...(translator && { translator: translator.map(withSuffix) }),
  }));

function withSuffix(name: ReferenceName): WorkName {
  const [given, suffix] = name.given?.split(/,\s*/) ?? [];
  return suffix ? { ...name, given, suffix } : name;
}

/**
 * Turns a review into a journal article, because APA takes the title of a `review` without
 * `reviewed-title` for that of the reviewed work.
 */
export const asArticle = (work: Work): Work =>
  work.type === 'review' ? { ...work, type: 'article-journal' } : work;
