import { introductionId, nameAnchor, namesSection } from '../edition/addresses.ts';
import { italicsOf } from '../edition/block-text.ts';
import type { Edition, EditorialScope, Passage } from '../edition/model.ts';
import { fill } from '../i18n/fill.ts';
import { labelsFor } from '../i18n/labels.ts';

/**
 * The searchable passages of the editor's additions, in the order of the page: introduction,
 * emendations, doubtful readings, annotations; then the entries of the index of names, which has
 * its own page.
 *
 * Of an annotation, only heading and body are included, not kind, dates and sources.
 */
export function editorialPassagesOf(edition: Edition): readonly Passage[] {
  const { emendations: words, editorial } = labelsFor(edition.lang);
  const inside =
    (scope: EditorialScope, section: string) =>
    (id: string, label: string, ...parts: readonly (string | undefined)[]): Passage => ({
      id,
      scope,
      section,
      label,
      text: parts.filter(Boolean).join(' '),
    });
  const { introduction, emendations, doubts, annotations, names } = edition;
  const introduced = inside('editor', introductionId);
  const emended = inside('emendations', 'ui-emendations');
  const doubted = inside('emendations', 'ui-doubts');
  const annotated = inside('editor', 'ui-annotations');
  const named = inside('names', namesSection);
  return [
    ...(introduction
      ? [introduced(introductionId, '', introduction.blocks.map(({ text }) => text).join('\n'))]
      : []),
    ...emendations.map(({ id, label, reading, change, source, reason, witness }) => {
      const was = change === 'words' ? `${source}.` : '';
      return emended(id, label, reading, words[change], was, reason, witness);
    }),
    ...doubts.map(({ id, label, target, conjecture, reason }) => {
      const perhaps = conjecture && `${words.conjecture} ${conjecture}.`;
      return doubted(id, label, target.exact, perhaps, reason);
    }),
    ...annotations.map(({ id, heading, text, hast }) => ({
      ...annotated(id, fill(editorial.label, { heading }), `${heading}\n${text}`),
      italics: italicsOf(hast, heading.length + 1),
    })),
    ...names.map(({ id, full, dates, line }) =>
      named(nameAnchor(id), '', `${[full, dates].filter(Boolean).join(', ')}.`, line),
    ),
  ];
}
