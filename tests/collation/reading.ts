import type { Zone } from './zones.ts';

/**
 * A zone's words as one string: white space is single spaces, and what is not a word but must agree
 * stands between ⟨ and ⟩: the beginnings of blocks (`⟨p⟩`, `⟨h2⟩`, `⟨note 1*⟩`), titles and emphasis
 * (`⟨cite⟩`, `⟨/cite⟩`), links out (`⟨a https://…⟩`), signs of notes (`⟨sign 1*⟩`).
 */
export type Reading = Readonly<Record<Zone, string>>;

/** A mark, as it stands in a reading. */
export const mark = (name: string): string => `⟨${name}⟩`;

/** The words without the marks. */
export const bare = (reading: string): string => reading.replace(/⟨[^⟩]*⟩/g, '');

/** Single spaces only, and none at the borders of blocks. */
export const tidy = (reading: string): string =>
  reading
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/ ?(⟨(?:p|h\d|li|note [^⟩]*|title|author|date|year|updated)⟩) ?/g, '$1')
    .trim();

/** Marks, words and single characters, each with the space before it; joined they are the reading. */
export const tokens = (reading: string): readonly string[] =>
  reading.match(/ ?(?:⟨[^⟩]*⟩|[\p{L}\p{N}\p{M}]+|\S)/gu) ?? [];
