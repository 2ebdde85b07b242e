import { hash } from './ledger.ts';
import type { Edition, PastEdition } from './model.ts';

/**
 * Hash of the text of all passages, without the numbers before headings. The subtitle is not a
 * passage.
 */
export const fingerprintOf = ({
  title,
  header,
  sections,
  dateline,
  notes,
}: Pick<Edition, 'title' | 'header' | 'sections' | 'dateline' | 'notes'>): string =>
  hash(
    [
      ...[title, ...header],
      ...sections.flatMap(({ heading, blocks }) => [heading, ...blocks]),
      ...(dateline ? [dateline] : []),
      ...notes.flatMap((series) => series.notes),
    ]
      .filter(({ id, text }) => id !== '' && text !== '')
      .map(({ text }) => text)
      .join('\n')
      .replaceAll('\u00a0', ' '),
  );

/** The past edition that has this edition's version number but different words, if any. */
export const sameNumber = (
  edition: Edition,
  past: readonly PastEdition[],
): PastEdition | undefined => {
  const same = past.find(({ version }) => version === edition.version.number);
  return same && same.fingerprint !== fingerprintOf(edition) ? same : undefined;
};
