import type { ElementContent } from 'hast';
import type { Block, Target } from './block.ts';
import type { Depth } from './depth.ts';
import type { When } from './when.ts';

/** The editor's layer: what stands beside the author's words and never among them. */

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
export type NameKind = (typeof nameKinds)[number];

/** How well established a note is: seen in sources, inferred from them, or disputed among them. */
export const statuses = ['documented', 'inference', 'disputed'] as const;
export type Status = (typeof statuses)[number];

/** The depths at which an annotation can begin to be shown. */
export const annotationDepths = ['essential', 'full'] as const satisfies readonly Depth[];
export type AnnotationDepth = (typeof annotationDepths)[number];

/** The kinds that most readers need; the rest is shown in full depth, unless the editor says otherwise. */
const essentialKinds: ReadonlySet<AnnotationKind> = new Set([
  'person',
  'organization',
  'periodical',
  'event',
  'quotation',
]);

/** The depth from which annotations of a kind are shown where the editor names none. */
export const usualDepthOf = (kind: AnnotationKind): AnnotationDepth =>
  essentialKinds.has(kind) ? 'essential' : 'full';

/** How sure it is that words are another's: quoted as such, very like his, or perhaps an echo. */
export const certainties = ['certain', 'probable', 'possible'] as const;
export type Certainty = (typeof certainties)[number];

/** A note of the editor's on one to four words of the text. */
export interface Annotation extends Block {
  /** Id of the link around the words in the text. */
  readonly reference: string;
  readonly kind: AnnotationKind;
  /** From which depth on it is shown. */
  readonly depth: AnnotationDepth;
  readonly heading: string;
  readonly target: Target;
  readonly dates: string | undefined;
  /** The same as a machine reads it. */
  readonly when: When | undefined;
  readonly status: Status;
  /** Keys of the references it rests on. */
  readonly sources: readonly string[];
  /** Who wrote it, if the file says so. */
  readonly author: string | undefined;
  /** ISO 8601 day. */
  readonly date: string;
}

/** A name as it is spoken: of “Marx, Karl”, “Karl Marx”. */
export const spokenName = (name: string): string => name.split(', ').toReversed().join(' ');

/** An entry of the index of names. */
export interface Name {
  readonly id: string;
  /** As it is sorted: “Lenin, Vladimir Ilyich”. */
  readonly name: string;
  /** As it is spoken, or as it says more. */
  readonly full: string;
  readonly kind: NameKind;
  readonly dates: string | undefined;
  /** One line about it: its words, and the same as HTML. */
  readonly line: string;
  readonly hast: readonly ElementContent[];
  /** The forms under which it is named … */
  readonly forms: readonly string[];
  /** … by the author, or only by the editor's notes. */
  readonly named: 'text' | 'notes';
  /** Addresses that say who or what is meant, such as that of a Wikidata item. */
  readonly sameAs: readonly string[];
  /** Id of the annotation that explains it, if one does. */
  readonly note: string | undefined;
}

/** A work that the notes rest on (an item of CSL-JSON). */
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
  /** The court of a case, the body of a hearing. */
  readonly authority?: string | undefined;
  readonly page?: string | undefined;
  readonly volume?: string | undefined;
  readonly issue?: string | undefined;
  readonly edition?: string | undefined;
  readonly note?: string | undefined;
  readonly URL?: string | undefined;
  /** Of what weight it is: only “reference” works are never enough alone. */
  readonly genre: 'primary' | 'scholarly' | 'institutional' | 'reference';
  /** Whether the editor opened it, wholly or in part, or cites it without having opened it. */
  readonly consulted?: 'opened' | 'cited' | undefined;
}

export interface ReferenceName {
  readonly family?: string | undefined;
  readonly given?: string | undefined;
  readonly literal?: string | undefined;
}

export interface ReferenceDate {
  readonly 'date-parts': readonly (readonly number[])[];
}

/** The few words that tell a newcomer what the document is. */
export interface Introduction {
  readonly blocks: readonly Block[];
  readonly sources: readonly string[];
}

/** Words of the text that are another's, or echo another's. */
export interface QuotedWords {
  readonly id: string;
  readonly target: Target;
  /** Ids of those whose words they are, in the index of names. */
  readonly by: readonly string[];
  /** The letter or work: its words, and the same as HTML. */
  readonly work: string;
  readonly hast: readonly ElementContent[];
  readonly dates: string | undefined;
  readonly place: string | undefined;
  /** Key of the reference that has it. */
  readonly source: string | undefined;
  readonly certainty: Certainty;
  /** Id of the annotation that explains it, if one does. */
  readonly note: string | undefined;
}

/** Everything the editor adds to a text. */
export interface Editorial {
  readonly annotations: readonly Annotation[];
  readonly names: readonly Name[];
  /** Capitalised words of the text that were reviewed and are no names. */
  readonly notNames: readonly string[];
  readonly references: readonly Reference[];
  readonly quotations: readonly QuotedWords[];
  readonly introduction: Introduction | undefined;
}
