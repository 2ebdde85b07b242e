import type { ElementContent } from 'hast';
import type { Block, Target } from './block.ts';
import type { Depth } from './depth.ts';
import type { When } from './when.ts';

/** The editor's additions to a text, which never change the author's words. */

export const annotationKinds = [
  'person',
  'organization',
  'periodical',
  'event',
  'work',
  'concept',
  'phrase',
  'quotation',
] as const;
export type AnnotationKind = (typeof annotationKinds)[number];

export const nameKinds = [
  'person',
  'organization',
  'movement',
  'periodical',
  'work',
  'event',
  'place',
] as const;
type NameKind = (typeof nameKinds)[number];

/** How well an annotation is supported: documented by sources, inferred from them, or disputed. */
export const statuses = ['documented', 'inference', 'disputed'] as const;
type Status = (typeof statuses)[number];

/** The values of an annotation's depth, which is the lowest at which it is shown. */
export const annotationDepths = ['essential', 'full'] as const satisfies readonly Depth[];
export type AnnotationDepth = (typeof annotationDepths)[number];

/** The kinds that most readers need; by default, other kinds are shown from the depth `full` on. */
const essentialKinds: ReadonlySet<AnnotationKind> = new Set([
  'person',
  'organization',
  'periodical',
  'event',
  'quotation',
]);

/** The default depth of annotations of a kind. */
export const usualDepthOf = (kind: AnnotationKind): AnnotationDepth =>
  essentialKinds.has(kind) ? 'essential' : 'full';

/**
 * How certain it is that words are quoted: an acknowledged quotation, a close match, or a possible
 * allusion.
 */
export const certainties = ['certain', 'probable', 'possible'] as const;
type Certainty = (typeof certainties)[number];

/** An editor's note on one to four words of the text. */
export interface Annotation extends Block {
  /** Id of the link around the annotated words. */
  readonly reference: string;
  readonly kind: AnnotationKind;
  /** The lowest depth at which the annotation is shown. */
  readonly depth: AnnotationDepth;
  readonly heading: string;
  readonly target: Target;
  readonly dates?: string | undefined;
  /** The same dates, machine-readable. */
  readonly when?: When | undefined;
  readonly status: Status;
  /** Ids of the references that support the annotation. */
  readonly sources: readonly string[];
  /** The annotation's author, if stated. */
  readonly author?: string | undefined;
  /** When the annotation was written (ISO 8601 day). */
  readonly date: string;
}

/** Puts an inverted name in natural order: “Marx, Karl” becomes “Karl Marx”. */
export const spokenName = (name: string): string => name.split(', ').toReversed().join(' ');

/** An entry of the index of names. */
export interface Name {
  readonly id: string;
  /** Inverted, for sorting: “Lenin, Vladimir Ilyich”. */
  readonly name: string;
  /** The name in natural order, or a fuller form. */
  readonly full: string;
  readonly kind: NameKind;
  readonly dates?: string | undefined;
  /** A one-line description, as plain text and as hast. */
  readonly line: string;
  readonly hast: readonly ElementContent[];
  /** The spellings to look for, such as “Lenin” and “Vladimir Ilyich”. */
  readonly forms: readonly string[];
  /** Whether the author's text has the name, or only the editor's annotations. */
  readonly named: 'text' | 'notes';
  /** URLs that identify the person or thing, such as that of its Wikidata item. */
  readonly sameAs: readonly string[];
  /** Id of the annotation about the person or thing, if any. */
  readonly note: string | undefined;
}

/** A work that the editor cites as a source (a CSL-JSON item). */
export interface Reference {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly author?: readonly ReferenceName[] | undefined;
  readonly editor?: readonly ReferenceName[] | undefined;
  readonly translator?: readonly ReferenceName[] | undefined;
  readonly issued?: ReferenceDate | undefined;
  readonly accessed?: ReferenceDate | undefined;
  readonly 'container-title'?: string | undefined;
  readonly publisher?: string | undefined;
  readonly 'publisher-place'?: string | undefined;
  /** The court of a case, or the body that held a hearing. */
  readonly authority?: string | undefined;
  readonly page?: string | undefined;
  readonly volume?: string | undefined;
  readonly issue?: string | undefined;
  readonly edition?: string | undefined;
  readonly note?: string | undefined;
  readonly URL?: string | undefined;
  /** The weight of the source as evidence: an annotation may not cite `reference` works alone. */
  readonly genre: 'primary' | 'scholarly' | 'institutional' | 'reference';
  /** Whether the editor opened the work, wholly or in part, or cites it at second hand. */
  readonly consulted?: 'opened' | 'cited' | undefined;
}

export interface ReferenceName {
  readonly family?: string | undefined;
  readonly given?: string | undefined;
  readonly literal?: string | undefined;
}

interface ReferenceDate {
  readonly 'date-parts': readonly (readonly number[])[];
}

/** The editor's introduction to a text. */
export interface Introduction {
  readonly blocks: readonly Block[];
  readonly sources: readonly string[];
}

/** Words of the text that quote or allude to another author. */
export interface QuotedWords {
  readonly id: string;
  readonly target: Target;
  /** Ids of the quoted authors in the index of names. */
  readonly by: readonly string[];
  /** The quoted work or letter, as plain text and as hast. */
  readonly work: string;
  readonly hast: readonly ElementContent[];
  readonly dates?: string | undefined;
  readonly place?: string | undefined;
  /** Id of the reference that contains the quoted words. */
  readonly source?: string | undefined;
  readonly certainty: Certainty;
  /** Id of the annotation about the quotation, if any. */
  readonly note: string | undefined;
}

/** The editor's additions to a text. */
export interface Editorial {
  readonly annotations: readonly Annotation[];
  readonly names: readonly Name[];
  /** Capitalised words that the editor has found not to be names. */
  readonly notNames: readonly string[];
  readonly references: readonly Reference[];
  readonly quotations: readonly QuotedWords[];
  readonly introduction: Introduction | undefined;
}
