import type { Passage } from '../edition/model.ts';
import type { Hit } from './find.ts';

/** The position of a match in the text. */
export interface Tick {
  /** Id of the passage. */
  readonly id: string;
  /** Index of the match among all matches shown. */
  readonly nth: number;
  /** Position of the match, as a fraction of the length of all searched passages in code units. */
  readonly at: number;
}

/** The extent of a section in the text, and its matches. */
export interface SectionMatches {
  readonly section: string;
  /** Start and end of the section, as fractions of the text's length in code units. */
  readonly start: number;
  readonly end: number;
  readonly hits: readonly Hit[];
  readonly ticks: readonly Tick[];
}

/** Assigns hits to the sections of a text; `passages` are all its passages, in reading order. */
export function layOut(passages: readonly Passage[], hits: readonly Hit[]): SectionMatches[] {
  const byPassage = new Map(hits.map((hit) => [hit.passage.id, hit]));
  const length = passages.reduce((sum, { text }) => sum + text.length, 0) || 1;
  let [offset, nth] = [0, 0];
  return [...Map.groupBy(passages, (passage) => passage.section)].map(([section, inSection]) => {
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
      section,
      start,
      end: offset / length,
      hits: found,
      ticks,
    };
  });
}
