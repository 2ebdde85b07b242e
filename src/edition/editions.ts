import { hash } from './ledger.ts';
import type { Edition, PastEdition } from './model.ts';
import { passagesOf } from './passages.ts';

/** The fingerprint of a text: of every word and mark of it, but for the printed numbers of headings. */
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

/** The edition that was published with this one’s number and other words. */
export const sameNumber = (
  edition: Edition,
  past: readonly PastEdition[],
): PastEdition | undefined => {
  const same = past.find(({ version }) => version === edition.version.number);
  return same && same.fingerprint !== fingerprintOf(edition) ? same : undefined;
};

/** The editions with the present one last; one that was recorded under its number stays as it was. */
export const withPresent = (
  past: readonly PastEdition[],
  present: PastEdition,
): readonly PastEdition[] =>
  past.some(({ version }) => version === present.version) ? past : [...past, present];
