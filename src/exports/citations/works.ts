import type { Reference, ReferenceName } from '../../edition/editorial.ts';

/** A person as the processors want it: “Jr.” apart from the given name. */
interface WorkName extends ReferenceName {
  readonly suffix?: string | undefined;
}

/** A reference as CSL-JSON knows it, without what only this project says of it. */
export interface Work
  extends Omit<Reference, 'genre' | 'consulted' | 'author' | 'editor' | 'translator'> {
  readonly author?: readonly WorkName[] | undefined;
  readonly editor?: readonly WorkName[] | undefined;
  readonly translator?: readonly WorkName[] | undefined;
  readonly 'citation-key'?: string | undefined;
}

/**
 * The references as works to be cited. Their `genre` is this project's measure of their weight; a
 * processor would print it as if it were the work's own (“[Primary]”), so it is left out.
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

/** A review of a work that is not named apart is an article to every processor. */
export const asArticle = (work: Work): Work =>
  work.type === 'review' ? { ...work, type: 'article-journal' } : work;
