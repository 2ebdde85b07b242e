/** A note to place in the margin; positions are in CSS pixels from the top of the margin. */
export interface MarginNote {
  /** The preferred position: next to its line. */
  readonly top: number;
  readonly height: number;
  /** Its height if collapsed to its beginning; omitted if it cannot be collapsed. */
  readonly collapsedHeight?: number;
  /** Whether it keeps its preferred position if there is room, and others move. */
  readonly keepsLine?: boolean;
}

/** A part of the margin's height that content of the text occupies, such as a wide table. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** The position of a note, and whether it is collapsed. */
export interface Placement {
  readonly top: number;
  readonly collapsed: boolean;
}

/** The space for notes, and the limits on their positions. */
export interface Room {
  readonly bands: readonly Band[];
  /** The bottom of the margin; notes exceed it only if there are too many. */
  readonly foot: number;
  /** The minimum distance between notes. */
  readonly gap: number;
  /** How far below its line a note may be without being collapsed. */
  readonly farthest: number;
}

/** A note while it is being placed. */
interface Placing {
  readonly note: MarginNote;
  top: number;
  collapsed: boolean;
}

/**
 * Places notes so that they overlap neither each other nor a band, in the order of their lines:
 * each next to its line or as close below as possible, but pushed up at the bottom of the margin.
 *
 * One note may keep its line: those before it are pushed up, those after it down. Notes that are
 * too far from their line, or have no space, are collapsed one by one.
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

/** Places a note at its line and the notes before it above; returns whether there is space. */
function fitBefore(before: readonly Placing[], fixed: Placing, room: Room): boolean {
  fixed.top = Math.max(0, fixed.note.top);
  if (bandAt(fixed.top, heightOf(fixed), room.bands)) return false;
  return fit(before, 0, fixed.top - room.gap, room);
}

/**
 * Places notes between the positions `from` and `to`: first downwards, then pushed up from the
 * bottom.
 *
 * Collapses notes that would be too far from their line and, until all fit, those that save the
 * most height; returns whether they fit. If not, they are placed downwards, beyond `to`.
 */
function fit(notes: readonly Placing[], from: number, to: number, room: Room): boolean {
  for (const placing of notes) placing.collapsed = false;
  for (;;) {
    sweepDown(notes, from, room);
    pushUp(notes, to, room);
    const [first] = notes;
    if (!first || first.top >= from) return true;
    const savesMost = notes
      .filter((placing) => saving(placing) > 0)
      .sort((a, b) => saving(b) - saving(a))[0];
    if (!savesMost) break;
    savesMost.collapsed = true;
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

/** How much height collapsing a note would save. */
const saving = ({ note: { height, collapsedHeight = height }, collapsed }: Placing): number =>
  collapsed ? 0 : height - collapsedHeight;
