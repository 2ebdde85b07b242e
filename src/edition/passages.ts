import { titleId } from './addresses.ts';
import type { Block } from './block.ts';
import { italicsOf, textOf } from './block-text.ts';
import type { Edition, Passage, Scope, Section } from './model.ts';

/**
 * The searchable passages of an edition: title, headnote, headings, paragraphs, dateline, notes.
 */
export function passagesOf(
  edition: Pick<Edition, 'title' | 'header' | 'sections' | 'dateline' | 'notes'>,
): readonly Passage[] {
  const from = (block: Block, scope: Scope, section: string, label = ''): Passage => ({
    id: block.id,
    scope,
    section,
    label,
    text: block.text,
    italics: italicsOf(block.hast, block.text.length - textOf(block.hast).text.length),
  });
  const last = edition.sections.at(-1)?.id ?? titleId;
  const passages = [
    from(edition.title, 'text', titleId),
    ...edition.header.map((block) => from(block, 'headnote', titleId)),
    ...edition.sections.flatMap((section) => [
      from(withNumber(section), 'text', section.id),
      ...section.blocks.map((block) => from(block, 'text', section.id)),
    ]),
    ...(edition.dateline ? [from(edition.dateline, 'text', last)] : []),
    ...edition.notes.flatMap(({ notes, name }) =>
      notes.map((note) => from(note, 'notes', `notes-${name}`, note.label)),
    ),
  ];
  return passages.filter((passage) => passage.text !== '' && passage.id !== '');
}

/** Adds to the text of a heading the number printed before it. */
const withNumber = ({ number, heading }: Section): Block =>
  number ? { ...heading, text: `${number} ${heading.text}` } : heading;
