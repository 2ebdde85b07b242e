import type { Highlight } from './highlight.ts';

/** The record that remains of a deleted highlight, so that imports do not restore it. */
export const tombstone = ({ id, text, created }: Highlight, now: string): Highlight => ({
  ...{ id, text, created, edition: '', segments: [], colour: 'yellow', note: '', tags: [] },
  ...{ updated: now, deletedAt: now, status: 'found' },
  location: { label: '', heading: '', order: 0 },
});
