import type { Highlight } from './highlight.ts';

/**
 * Whether a database record is that of a highlight, perhaps a deleted one: it has the properties
 * that pages rely on.
 */
export const isHighlight = (value: unknown): value is Highlight => {
  const { id, text, created, updated, note, segments, tags, location } = Object(value);
  return (
    [id, text, created, updated, note, location?.label].every((one) => typeof one === 'string') &&
    [segments, tags].every(Array.isArray) &&
    segments.every((one: unknown) => {
      const { block, exact, prefix, suffix, start } = Object(one);
      const isText = [block, exact, prefix, suffix].every((part) => typeof part === 'string');
      return isText && typeof start === 'number';
    })
  );
};
