/** How notes are numbered and ordered. */

/** A note as it is written. */
interface Written {
  readonly identifier: string;
  readonly label?: string | null | undefined;
}

/** What a note is called by readers. */
export interface NumberedNote {
  readonly identifier: string;
  readonly series: 'author' | 'text';
  /** Its number or letter, which its sign is made of. */
  readonly sign: string;
  readonly isCited: boolean;
}

const isNumber = ({ identifier }: Written): boolean => /^\d+$/.test(identifier);
/** One letter, or the same twice: after “z” comes “aa”. */
const isLetter = ({ identifier }: Written): boolean => /^([a-z])\1?$/.test(identifier);

const inOrder = new Intl.Collator('en', { numeric: true });

/**
 * Numbers are the author’s and stay; letters are notes on the text. A word is the author’s too: such
 * notes are numbered in the order in which they are cited, with numbers that no other note has. Notes
 * stand in the order of their numbers or letters, and those that nothing cites after them.
 */
export function numberNotes(
  written: readonly Written[],
  cited: readonly string[],
): readonly NumberedNote[] {
  const rank = new Map(cited.map((identifier, i) => [identifier, i]));
  const taken = new Set(written.filter(isNumber).map(({ identifier }) => Number(identifier)));
  let next = 1;
  const free = (): string => {
    while (taken.has(next)) next++;
    return String(next++);
  };
  const byCitation = written.toSorted(
    (a, b) =>
      (rank.get(a.identifier) ?? written.length) - (rank.get(b.identifier) ?? written.length),
  );
  const numbered = byCitation.map((note): NumberedNote => {
    const isOnText = isLetter(note);
    const isKept = isOnText || isNumber(note);
    return {
      identifier: note.identifier,
      series: isOnText ? 'text' : 'author',
      sign: isKept ? (note.label ?? note.identifier) : free(),
      isCited: rank.has(note.identifier),
    };
  });
  return numbered.toSorted(
    (a, b) => Number(b.isCited) - Number(a.isCited) || inOrder.compare(a.sign, b.sign),
  );
}
