import type { Passage } from '../edition/model.ts';
import type { Hit } from './find.ts';
import { groupAdjacent } from './group-adjacent.ts';

/** One match as a point of the text. */
export interface Tick {
  /** Passage it stands in. */
  readonly id: string;
  /** Its number among all matches shown, from 0. */
  readonly nth: number;
  /** Where it stands: 0 is the head, 1 the end; by characters, of the whole and of its section. */
  readonly whole: number;
  readonly within: number;
}

/** A section as a stretch of the whole text, with what was found in it. */
export interface SectionMatches {
  readonly section: string;
  /** Borders as fractions of the whole text, by characters. */
  readonly start: number;
  readonly end: number;
  readonly hits: readonly Hit[];
  readonly ticks: readonly Tick[];
}

/** Lays the hits out over the sections, all sections kept, in reading order. */
export function layOut(passages: readonly Passage[], hits: readonly Hit[]): SectionMatches[] {
  const byPassage = new Map(hits.map((hit) => [hit.passage.id, hit]));
  const length = passages.reduce((sum, { text }) => sum + text.length, 0) || 1;
  let [offset, nth] = [0, 0];
  return groupAdjacent(passages, ({ section }) => section).map((inSection) => {
    const start = offset;
    const size = inSection.reduce((sum, { text }) => sum + text.length, 0) || 1;
    const found: Hit[] = [];
    const ticks: Tick[] = [];
    for (const passage of inSection) {
      const hit = byPassage.get(passage.id);
      if (hit) found.push(hit);
      for (const range of hit?.ranges ?? []) {
        const at = offset + range.start;
        ticks.push({ id: passage.id, nth: nth++, whole: at / length, within: (at - start) / size });
      }
      offset += passage.text.length;
    }
    return {
      section: inSection[0].section,
      start: start / length,
      end: offset / length,
      hits: found,
      ticks,
    };
  });
}
