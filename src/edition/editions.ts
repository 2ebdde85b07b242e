import { hash } from './ledger.ts';
import type { Edition, PastEdition } from './model.ts';
import { passagesOf } from './passages.ts';

/** Hash of the text of all passages, which have no subtitle, without the numbers before headings. */
export const fingerprintOf = (
  edition: Pick<Edition, 'title' | 'header' | 'sections' | 'dateline' | 'notes'>,
): string =>
  hash(
    passagesOf({
      ...edition,
      sections: edition.sections.map((section) => ({ ...section, number: '' })),
    })
      .map(({ text }) => text)
      .join('\n')
      .replaceAll('\u00a0', ' '),
  );

/** The past edition that has this edition’s number but different words, if any. */
export const sameNumber = (
  edition: Edition,
  past: readonly PastEdition[],
): PastEdition | undefined => {
  const same = past.find(({ version }) => version === edition.version.number);
  return same && same.fingerprint !== fingerprintOf(edition) ? same : undefined;
};

/** Appends the present edition to the past ones, unless its number is already recorded. */
export const withPresent = (
  past: readonly PastEdition[],
  present: PastEdition,
): readonly PastEdition[] =>
  past.some(({ version }) => version === present.version) ? past : [...past, present];
