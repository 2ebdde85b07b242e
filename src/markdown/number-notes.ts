/** Numbering and order of notes. */

/** The properties of a note's definition in Markdown that are needed to number it. */
interface Written {
  readonly identifier: string;
  readonly label?: string | null | undefined;
  readonly data?: { readonly part?: number } | undefined;
}

/** A note with its series and its number or letter. */
export interface NumberedNote {
  readonly identifier: string;
  readonly series: 'author' | 'text';
  /** The number or letter from which the note's sign is made. */
  readonly sign: string;
  readonly isCited: boolean;
}

const written = ({ label, identifier }: Written): string => label ?? identifier;
const isNumber = (note: Written): boolean => /^\d+$/.test(written(note));
const partOf = ({ data }: Written): number => data?.part ?? 0;
/** Whether a note's name is one letter, or the same letter twice: “aa” follows “z”. */
const isLetter = (note: Written): boolean => /^([a-z])\1?$/i.test(written(note));

const inOrder = new Intl.Collator('en', { numeric: true });

/**
 * Numbers and sorts the notes.
 *
 * A note named by a number is the author's and keeps the number; a note named by a letter is a note
 * on the text and keeps the letter; a note with another name is the author's and gets an unused
 * number, in the order of citation. Cited notes come before uncited ones; both are sorted by part
 * (numbered file), if several parts have notes of the same name, and then by number or letter.
 */
export function numberNotes(
  notes: readonly Written[],
  cited: readonly string[],
): readonly NumberedNote[] {
  const rank = new Map(cited.map((identifier, i) => [identifier, i]));
  const taken = new Set(notes.filter(isNumber).map((note) => `${partOf(note)} ${written(note)}`));
  const last = new Map<number, number>();
  /** The next unused number in a note's part. */
  const free = (note: Written): string => {
    const part = partOf(note);
    let number = (last.get(part) ?? 0) + 1;
    while (taken.has(`${part} ${number}`)) number++;
    last.set(part, number);
    return String(number);
  };
  const rankOf = ({ identifier }: Written): number => rank.get(identifier) ?? notes.length;
  const byCitation = notes.toSorted((a, b) => rankOf(a) - rankOf(b));
  const numbered = byCitation.map((note) => {
    const isOnText = isLetter(note);
    const isKept = isOnText || isNumber(note);
    return {
      identifier: note.identifier,
      series: isOnText ? ('text' as const) : ('author' as const),
      sign: isKept ? written(note) : free(note),
      part: partOf(note),
      isCited: rank.has(note.identifier),
    };
  });
  return numbered.toSorted(
    (a, b) =>
      Number(b.isCited) - Number(a.isCited) || a.part - b.part || inOrder.compare(a.sign, b.sign),
  );
}
