import type { Passage } from '../edition/model.ts';
import type { Hit } from './find.ts';
import { groupAdjacent } from './group-adjacent.ts';

/** The position of a match in the text. */
export interface Tick {
  /** Id of its passage. */
  readonly id: string;
  /** Its number among all matches shown, from 0. */
  readonly nth: number;
  /** Its position in the text by characters, as a fraction from 0 to 1. */
  readonly at: number;
}

/** A section's part of the whole text, with its matches. */
export interface SectionMatches {
  readonly section: string;
  /** Its start and end as fractions of the whole text, by characters. */
  readonly start: number;
  readonly end: number;
  readonly hits: readonly Hit[];
  readonly ticks: readonly Tick[];
}

/** Distributes hits among all sections, in reading order. */
export function layOut(passages: readonly Passage[], hits: readonly Hit[]): SectionMatches[] {
  const byPassage = new Map(hits.map((hit) => [hit.passage.id, hit]));
  const length = passages.reduce((sum, { text }) => sum + text.length, 0) || 1;
  let [offset, nth] = [0, 0];
  return groupAdjacent(passages, ({ section }) => section).map((inSection) => {
    const start = offset / length;
    const found: Hit[] = [];
    const ticks: Tick[] = [];
    for (const passage of inSection) {
      const hit = byPassage.get(passage.id);
      if (hit) found.push(hit);
      for (const range of hit?.ranges ?? [])
        ticks.push({ id: passage.id, nth: nth++, at: (offset + range.start) / length });
      offset += passage.text.length;
    }
    return {
      section: inSection[0].section,
      start,
      end: offset / length,
      hits: found,
      ticks,
    };
  });
}
