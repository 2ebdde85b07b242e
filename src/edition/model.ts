import type { Block, Target } from './block.ts';
import type { Editorial } from './editorial.ts';
import type { Fidelity } from './fidelity.ts';
import type { Image } from './image.ts';
import type { Ledger } from './schema.ts';

/**
 * A text as this site publishes it: the author's words and notes, the editor's additions, and their
 * provenance.
 *
 * Pages, search index, concordance and exports are all made from this value. It is plain data that
 * survives `JSON.stringify`, and is never changed once compiled.
 */
export interface Edition extends Editorial {
  /** The text's folder under `content/`. */
  readonly folder: string;
  /** The path without the site's base: `/<folder>/`, unless front matter sets `address`. */
  readonly address: string;
  readonly title: Block;
  readonly subtitle: string | undefined;
  /** The authors' names in one line, as printed. */
  readonly author: string;
  /** The authors' names in parts, as bibliographies need them. */
  readonly creators: readonly Creator[];
  readonly translators: readonly Creator[];
  /** Editors of the text before this edition, such as the printed book's; see `version.editor`. */
  readonly editors: readonly Creator[];
  /** The date as printed below the title, such as “October 1973”; empty if unknown. */
  readonly date: string;
  /** BCP 47 language tag of the text. */
  readonly lang: string;
  /** One line about the text, shown on its page and in lists. */
  readonly description: string;
  readonly version: Version;
  readonly rights: Rights;
  readonly source: Source | undefined;
  /** Reading time of the text and its notes, in whole minutes (`markdown/reading-minutes.ts`). */
  readonly minutes: number;
  readonly header: readonly Block[];
  readonly sections: readonly Section[];
  readonly dateline: Block | undefined;
  readonly notes: readonly NoteSeries[];
  readonly emendations: readonly Emendation[];
  readonly doubts: readonly Doubt[];
  /** Doubtful spelling and the like, listed only in the apparatus. */
  readonly accidentals: readonly Doubt[];
  /** The editor's account of the source and of how the edition was made. */
  readonly apparatus: readonly Block[];
  /** This edition and those before it, newest first. */
  readonly history: readonly PastEdition[];
  /** The images in the text, without duplicates. */
  readonly images: readonly Image[];
  /** What the source page says about its own making, quoted. */
  readonly credits: readonly Block[];
  /** Whether strong emphasis marks titles of works, and is shown as `cite`. */
  readonly titles: boolean;
  /** Retired ids and the current ids that they redirect to. */
  readonly moved: Readonly<Record<string, string>>;
  /** Former paths of this text, which redirect to it. */
  readonly aliases: readonly string[];
  /** How much of the text each form, such as EPUB, preserves, as last measured by the tests. */
  readonly fidelity: Fidelity | undefined;
}

/** A personal name in parts, or an undivided name. */
export interface Creator {
  readonly family?: string | undefined;
  readonly given?: string | undefined;
  /** Such as “Jr.”. */
  readonly suffix?: string | undefined;
  readonly literal?: string | undefined;
}

/** The version of the edition, which citations name. */
interface Version {
  readonly number: string;
  /** When the version was published (ISO 8601 day). */
  readonly date: string;
  /** The editor of this edition, if stated. */
  readonly editor: string | undefined;
}

/** A published version of the edition. If the words change, the number must change too. */
export type PastEdition = Ledger['editions'][number];

/** The rights in the text, as far as they are known. */
export interface Rights {
  readonly status: 'reserved' | 'licensed' | 'public-domain' | 'unstated';
  readonly holder?: string | undefined;
  /** The source page's own statement, and the name of that page. */
  readonly statement?: string | undefined;
  readonly statementSource?: string | undefined;
  /** The licence of the author's words. */
  readonly licence?: { readonly name: string; readonly address: string } | undefined;
}

/** The page or book that the text was taken from. */
interface Source {
  readonly title: string;
  readonly address?: string | undefined;
  /** When the page was last changed (ISO 8601 day). */
  readonly date?: string | undefined;
}

/** A heading and the blocks up to the next heading, of whatever level. */
export interface Section {
  /** The heading's slug, or the title's id for text before the first heading. */
  readonly id: string;
  /** The heading's level, as in `<h2>`. */
  readonly depth: 2 | 3 | 4 | 5 | 6;
  /** The number printed before the heading, such as “1.”; empty if there is none. */
  readonly number: string;
  readonly heading: Block;
  readonly blocks: readonly Block[];
  /** Reading time in whole minutes, at least 1. */
  readonly minutes: number;
}

/**
 * One of two series of notes: the author's own, or notes on the text, such as a former publisher's,
 * which are named by letters.
 */
export interface NoteSeries {
  readonly name: 'author' | 'text';
  /** The heading as the source prints it; if undefined, the interface supplies one. */
  readonly heading: string | undefined;
  readonly notes: readonly Note[];
}

/**
 * A note of either series; `sign` is how the source prints its references, such as a number or an
 * asterisk.
 */
export interface Note extends Block {
  readonly sign: string;
  /** The note's name throughout the site, such as “Author’s note 2”. */
  readonly label: string;
  /** Ids of the note's references, in reading order. */
  readonly references: readonly string[];
}

/** A change that the editor has made to the words or markup of the source. */
export interface Emendation {
  readonly id: string;
  readonly label: string;
  readonly reference: string;
  readonly target: Target;
  /** The reading of the source. */
  readonly source: string;
  /** The reading of this edition. */
  readonly reading: string;
  /** Whether words were changed, or only the marking of a title. */
  readonly change: 'words' | 'title';
  readonly reason: string;
  readonly witness: string | undefined;
}

/** A doubtful reading: a reading of the source that looks wrong but was kept. */
export interface Doubt {
  readonly id: string;
  readonly label: string;
  readonly reference: string;
  readonly target: Target;
  /** A conjectured reading, if any. */
  readonly conjecture: string | undefined;
  readonly reason: string;
}

/** The search scopes of what the source prints: text, notes, headnote. */
type AuthorScope = 'text' | 'notes' | 'headnote';

/**
 * The search scopes of the editor's words and of the index of names; their matches are never
 * counted with the author's.
 */
export type EditorialScope = 'emendations' | 'editor' | 'names';

export type Scope = AuthorScope | EditorialScope;

/** A part of an edition, such as a paragraph, that searches of one or all texts find. */
export interface Passage {
  /** Id of an element on the text's main page; for a name, on the names page. */
  readonly id: string;
  readonly scope: Scope;
  /** Id of the section or list that contains the passage; `title` before the first heading. */
  readonly section: string;
  /** The displayed name, such as “Author’s note 2”; the pages add the names of paragraphs. */
  readonly label: string;
  readonly text: string;
  /**
   * The ranges of the text in italics; undefined if there are none, or if the passage was read from
   * the page, whose elements show them.
   */
  readonly italics?: readonly (readonly [start: number, end: number])[];
}
