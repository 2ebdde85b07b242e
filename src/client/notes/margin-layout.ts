/** A note that is to stand in the margin; measures are CSS pixels from the head of the margin. */
export interface MarginNote {
  /** Where it would stand by itself: on its line. */
  readonly top: number;
  readonly height: number;
  /** Its height when only its beginning is shown; left out where it must be shown whole. */
  readonly collapsedHeight?: number;
  /** Whether it keeps its line and its neighbours yield. */
  readonly keepsLine?: boolean;
}

/** A stretch of the margin that something in the text takes up. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** Where a note stands, and whether only its beginning is shown. */
export interface Placement {
  readonly top: number;
  readonly collapsed: boolean;
}

/** What the notes have to themselves. */
export interface Room {
  readonly bands: readonly Band[];
  /** Where the margin ends; notes go beyond it only when there are too many. */
  readonly foot: number;
  /** Between two notes. */
  readonly gap: number;
  /** How far below its line a note may stand without being collapsed. */
  readonly farthest: number;
}

/** A note in the order of the margin, as it is being placed. */
interface Placing {
  readonly note: MarginNote;
  top: number;
  collapsed: boolean;
}

/**
 * Places notes in a margin so that none overlaps another or a band, in the order of their lines: each on
 * its line or as near below it as there is room, pushed up where the margin ends. One note may keep its
 * line; those before it are pushed up and those after it down. What is too far from its line, or has no
 * room, is collapsed, each by itself.
 */
export function layOutMargin(notes: readonly MarginNote[], room: Room): readonly Placement[] {
  const placing = notes.map((note): Placing => ({ note, top: note.top, collapsed: false }));
  const inOrder = [...placing].sort((a, b) => a.note.top - b.note.top);
  const kept = inOrder.findIndex(({ note }) => note.keepsLine);
  const fixed = inOrder[kept];
  const fits = fixed !== undefined && fitBefore(inOrder.slice(0, kept), fixed, room);
  if (fits) fit(inOrder.slice(kept + 1), bottomOf(fixed) + room.gap, room.foot, room);
  else fit(inOrder, 0, room.foot, room);
  return placing.map(({ top, collapsed }) => ({ top, collapsed }));
}

/** Places a note on its line and others above it; says whether there is room for that. */
function fitBefore(before: readonly Placing[], fixed: Placing, room: Room): boolean {
  fixed.top = Math.max(0, fixed.note.top);
  if (bandAt(fixed.top, heightOf(fixed), room.bands)) return false;
  return fit(before, 0, fixed.top - room.gap, room);
}

/**
 * Places notes between two heights: down from the first, then up from the last. Collapses one note after
 * another, the highest first, until they have room; says whether they have. If not, they stand below
 * each other from the first height on.
 */
function fit(notes: readonly Placing[], from: number, to: number, room: Room): boolean {
  for (const placing of notes) placing.collapsed = false;
  for (;;) {
    sweepDown(notes, from, room);
    pushUp(notes, to, room);
    const [first] = notes;
    if (!first || first.top >= from) return true;
    const highest = notes
      .filter((placing) => saving(placing) > 0)
      .sort((a, b) => saving(b) - saving(a))[0];
    if (!highest) break;
    highest.collapsed = true;
  }
  sweepDown(notes, from, room);
  return false;
}

function sweepDown(notes: readonly Placing[], from: number, room: Room): void {
  let least = from;
  for (const placing of notes) {
    const { note } = placing;
    placing.top = Math.max(note.top, least);
    if (placing.top - note.top > room.farthest && saving(placing) > 0) placing.collapsed = true;
    for (
      let band = bandAt(placing.top, heightOf(placing), room.bands);
      band;
      band = bandAt(placing.top, heightOf(placing), room.bands)
    )
      placing.top = band.bottom;
    least = bottomOf(placing) + room.gap;
  }
}

function pushUp(notes: readonly Placing[], to: number, room: Room): void {
  let most = to;
  for (const placing of [...notes].reverse()) {
    if (bottomOf(placing) <= most) return;
    placing.top = most - heightOf(placing);
    for (
      let band = bandAt(placing.top, heightOf(placing), room.bands);
      band;
      band = bandAt(placing.top, heightOf(placing), room.bands)
    )
      placing.top = band.top - heightOf(placing);
    most = placing.top - room.gap;
  }
}

const bandAt = (top: number, height: number, bands: readonly Band[]): Band | undefined =>
  bands.find((band) => band.top < top + height && band.bottom > top);

const heightOf = ({ note, collapsed }: Placing): number =>
  (collapsed ? note.collapsedHeight : undefined) ?? note.height;

const bottomOf = (placing: Placing): number => placing.top + heightOf(placing);

/** How much lower a note that is shown whole would be if it were collapsed. */
const saving = ({ note: { height, collapsedHeight = height }, collapsed }: Placing): number =>
  collapsed ? 0 : height - collapsedHeight;
