/** Numbering and order of notes. */

/** A note as written. */
interface Written {
  readonly identifier: string;
  readonly label?: string | null | undefined;
}

/** A note with its sign. */
export interface NumberedNote {
  readonly identifier: string;
  readonly series: 'author' | 'text';
  /** The number or letter that its sign is made from. */
  readonly sign: string;
  readonly isCited: boolean;
}

const isNumber = ({ identifier }: Written): boolean => /^\d+$/.test(identifier);
/** One letter, or the same letter twice: “aa” follows “z”. */
const isLetter = ({ identifier }: Written): boolean => /^([a-z])\1?$/.test(identifier);

const inOrder = new Intl.Collator('en', { numeric: true });

/**
 * Numbers the notes. Numbers belong to the author and are kept; letters are notes on the text.
 * Words belong to the author as well: these notes get unused numbers, in the order of citation.
 * Notes are sorted by number or letter, with uncited notes last.
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
