import { introductionId, nameAnchor, namesSection, paragraphNumber, titleId } from './addresses.ts';
import type { Block } from './block.ts';
import { fill, labelsFor } from './labels.ts';
import type { Edition, EditorialScope, Passage, Scope } from './model.ts';

/** Every searchable piece of an edition: title, header block, headings, paragraphs, dateline, notes. */
export function passagesOf(
  edition: Pick<Edition, 'title' | 'header' | 'sections' | 'dateline' | 'notes' | 'lang'>,
): readonly Passage[] {
  const labels = labelsFor(edition.lang);
  const from = (block: Block, scope: Scope, section: string, label = ''): Passage => {
    const number = paragraphNumber(block.id);
    const named = number ? fill(labels.paragraph, { n: number }) : label;
    return { id: block.id, scope, section, label: named, text: block.text };
  };
  const last = edition.sections.at(-1)?.id ?? titleId;
  const passages = [
    from(edition.title, 'text', titleId),
    ...edition.header.map((block) => from(block, 'headnote', titleId)),
    ...edition.sections.flatMap((section) => [
      from(section.heading, 'text', section.id),
      ...section.blocks.map((block) => from(block, 'text', section.id)),
    ]),
    ...(edition.dateline ? [from(edition.dateline, 'text', last)] : []),
    ...edition.notes.flatMap(({ notes, name }) =>
      notes.map((note) => from(note, 'notes', `notes-${name}`, note.label)),
    ),
  ];
  return passages.filter((passage) => passage.text !== '' && passage.id !== '');
}

/**
 * Every searchable piece of what the editor adds, in the order of the page: introduction,
 * emendations, doubtful readings, annotations; then the names, which have a page of their own.
 * Of an annotation its heading and its body; its kind, dates and sources are no words to look for.
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
    ...annotations.map(({ id, heading, text }) =>
      annotated(id, fill(editorial.label, { heading }), `${heading}\n${text}`),
    ),
    ...names.map(({ id, full, dates, line }) =>
      named(nameAnchor(id), '', `${[full, dates].filter(Boolean).join(', ')}.`, line),
    ),
  ];
}
