import type { Block, Target } from './block.ts';
import type { Editorial } from './editorial.ts';
import type { Fidelity } from './fidelity.ts';

/**
 * A text as this project publishes it: the author's words, the notes to them, and what is known
 * of where they came from.
 *
 * Everything a reader can get (page, index, concordance, exports) is made from this value. It is
 * plain data: it survives `JSON.stringify`, and nothing may change it once compiled.
 */
export interface Edition extends Editorial {
  /** The folder under `content/` that the text lives in. */
  readonly folder: string;
  /** The path the text is published at, without the site's base: `/` or `/<folder>/`. */
  readonly address: string;
  readonly title: Block;
  readonly subtitle: string | undefined;
  /** The authors as printed in one line. */
  readonly author: string;
  /** The authors as lists of works have them: family name apart, or a name that is not divided. */
  readonly creators: readonly Creator[];
  readonly translators: readonly Creator[];
  /** Who edited the text before it came here; who made this edition stands in its version. */
  readonly editors: readonly Creator[];
  /** The date as printed under the title, such as “October 1973”; empty if none is known. */
  readonly date: string;
  /** BCP 47 language tag of the text. */
  readonly lang: string;
  /** One line that says what kind of document this is. */
  readonly description: string;
  readonly version: Version;
  readonly rights: Rights;
  readonly source: Source | undefined;
  /** Whole minutes of reading at 230 words a minute, notes included. */
  readonly minutes: number;
  readonly header: readonly Block[];
  readonly sections: readonly Section[];
  readonly dateline: Block | undefined;
  readonly notes: readonly NoteSeries[];
  readonly emendations: readonly Emendation[];
  readonly doubts: readonly Doubt[];
  /** Doubts about spelling and the like, which only the apparatus lists. */
  readonly accidentals: readonly Doubt[];
  /** What the editor says of the witness and of how the edition was made. */
  readonly apparatus: readonly Block[];
  /** This edition and those before it, newest first. */
  readonly history: readonly PastEdition[];
  /** What the source page says of its own making: statements quoted, never ours. */
  readonly credits: readonly Block[];
  /** Whether the author's strong emphasis marks titles of works, and is shown as `cite`. */
  readonly titles: boolean;
  /** Ids that were published and are gone, and the ids of the places that they lead to now. */
  readonly moved: Readonly<Record<string, string>>;
  /** Former paths of this text, from the site's root, that must keep leading here. */
  readonly aliases: readonly string[];
  /** How much of the text was found again in other forms, as the tests measured it last. */
  readonly fidelity: Fidelity | undefined;
}

/** A person by family and given name, or a body or a single name in one piece. */
export interface Creator {
  readonly family?: string | undefined;
  readonly given?: string | undefined;
  /** What follows a name, such as “Jr.”. */
  readonly suffix?: string | undefined;
  readonly literal?: string | undefined;
}

/** The state of this edition that a citation names. */
export interface Version {
  readonly number: string;
  /** ISO 8601 day. */
  readonly date: string;
  /** Who made it, if the text says so. */
  readonly editor: string | undefined;
}

/** An edition as it was published: a change of its words needs a new number. */
export interface PastEdition {
  readonly version: string;
  /** ISO 8601 day. */
  readonly date: string;
  /** Made from every word and mark of the text; the same on every machine. */
  readonly fingerprint: string;
  readonly changes: string;
}

/** What is known of the rights in the text. */
export interface Rights {
  readonly status: 'reserved' | 'licensed' | 'public-domain' | 'unstated';
  readonly holder?: string | undefined;
  /** In the words of the page that the text came from, and the name of that page. */
  readonly statement?: string | undefined;
  readonly statementSource?: string | undefined;
  /** Under which the author’s words may be used. */
  readonly licence?: { readonly name: string; readonly address: string } | undefined;
}

/** The page or the book that the text was taken from. */
export interface Source {
  readonly title: string;
  readonly address?: string | undefined;
  /** ISO 8601 day of its last change. */
  readonly date?: string | undefined;
}

/** A division of the body: its heading and the blocks up to the next heading. */
export interface Section {
  /** The heading's slug, which readers link to. */
  readonly id: string;
  /** 2 for a division, 3 for a section in it, and so on to 6. */
  readonly depth: 2 | 3 | 4 | 5 | 6;
  /** The printed number before the heading, such as “1.”, or nothing. */
  readonly number: string;
  readonly heading: Block;
  readonly blocks: readonly Block[];
  /** Whole minutes of reading, at least 1. */
  readonly minutes: number;
}

/** Notes that share a speaker and a way of numbering. */
export interface NoteSeries {
  readonly name: 'author' | 'text';
  /** The heading as the source prints it, or nothing when the interface must supply one. */
  readonly heading: string | undefined;
  readonly notes: readonly Note[];
}

/** One note of the author's, with the sign it has in the source. */
export interface Note extends Block {
  readonly sign: string;
  /** The label that names it everywhere, such as “Author’s note 2”. */
  readonly label: string;
  /** Ids of the places that cite it, in reading order. */
  readonly references: readonly string[];
}

/** A place where the edition departs from its source, on purpose and on record. */
export interface Emendation {
  readonly id: string;
  readonly number: number;
  readonly label: string;
  readonly reference: string;
  readonly target: Target;
  /** What the source has. */
  readonly source: string;
  /** What this edition prints. */
  readonly reading: string;
  /** Whether words were changed, or only the marking of a title. */
  readonly change: 'words' | 'title';
  readonly reason: string;
  readonly witness: string | undefined;
}

/** A reading of the source that looks wrong and was left as it is. */
export interface Doubt {
  readonly id: string;
  readonly number: number;
  readonly label: string;
  readonly reference: string;
  readonly target: Target;
  /** What may have stood there, if anyone can guess. */
  readonly conjecture: string | undefined;
  readonly reason: string;
}

/** What a reader can search apart of the author's words: the text itself, the notes, the header block. */
export type AuthorScope = 'text' | 'notes' | 'headnote';

/** What a reader can search apart of the editor's: never among the counts of the author's words. */
export type EditorialScope = 'emendations' | 'editor' | 'names';

export type Scope = AuthorScope | EditorialScope;

/** A searchable piece of an edition, in reading order. Both tiers of the search speak in these. */
export interface Passage {
  /** Id of the element on the text's page; of a name, on the page of names. */
  readonly id: string;
  readonly scope: Scope;
  /** Id of the section it stands in; the title and the header block stand in `title`. */
  readonly section: string;
  /** The name of a note, such as “Author’s note 2”; nothing for headings and numbered paragraphs. */
  readonly label: string;
  readonly text: string;
}
