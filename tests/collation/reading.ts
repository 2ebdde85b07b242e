import type { Zone } from './zones.ts';

/**
 * The text of each zone as one string with single spaces.
 *
 * Structure that must also agree is written between ⟨ and ⟩: the start of blocks (`⟨p⟩`, `⟨h2⟩`,
 * `⟨note 1*⟩`), titles and emphasis (`⟨cite⟩`, `⟨/cite⟩`), external links (`⟨a https://…⟩`), note
 * references (`⟨sign 1*⟩`).
 */
export type Reading = Readonly<Record<Zone, string>>;

/** Formats a structural mark. */
export const mark = (name: string): string => `⟨${name}⟩`;

/** The text without marks. */
export const bare = (reading: string): string => reading.replace(/⟨[^⟩]*⟩/g, '');

/** Collapses white space, and removes it at block boundaries. */
export const tidy = (reading: string): string =>
  reading
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/ ?(⟨(?:p|h\d|li|note [^⟩]*|title|author|date|year|updated)⟩) ?/g, '$1')
    .trim();

/**
 * Splits a reading into marks, words and single characters, each with the space before it; joined,
 * they are the reading.
 */
export const tokens = (reading: string): readonly string[] =>
  reading.match(/ ?(?:⟨[^⟩]*⟩|[\p{L}\p{N}\p{M}]+|\S)/gu) ?? [];
