import { toHtml } from 'hast-util-to-html';
import type { Block } from '../../src/edition/block.ts';
import type { Edition } from '../../src/edition/model.ts';

/** Serialises an edition for comparison: its zones, blocks and records. */
export function serialise(edition: Edition): string {
  const { address, title, author, date, minutes, header, sections, dateline, notes } = edition;
  const { emendations, doubts, accidentals, annotations, quotations, credits } = edition;
  return `${[
    `<!-- ${address}: ${title.text}, ${author}, ${date}; ${minutes} min -->`,
    ...zone('header', header),
    ...sections.flatMap(({ id, depth, number, heading, blocks }) => [
      `<!-- section ${id}, level ${depth}${number && `, number ${number}`}: ${heading.text} -->`,
      ...[heading, ...blocks].map(html).filter(Boolean),
    ]),
    ...zone('dateline', dateline ? [dateline] : []),
    ...notes.flatMap(({ name, heading, notes: own }) => [
      `<!-- notes, ${name}: ${heading ?? '(no heading)'} -->`,
      ...own.flatMap((note) => [
        `<!-- ${note.sign} = ${note.label}, cited at ${note.references.join(', ')} -->`,
        html(note),
      ]),
    ]),
    ...emendations.map(
      ({ id, target, source, reading, change, reason, witness }) =>
        `<!-- ${id} in ${target.block}, ${target.start}–${target.end} (${change}): ${source} > ${reading}. ${reason}${witness ? ` ${witness}` : ''} -->`,
    ),
    ...[...doubts, ...accidentals].map(
      ({ id, target, conjecture, reason }) =>
        `<!-- ${id} in ${target.block}: ${target.exact} > ${conjecture ?? '?'}. ${reason} -->`,
    ),
    ...annotations.map(
      ({ id, target, heading, text }) =>
        `<!-- ${id} in ${target.block}: ${target.exact}. ${heading}: ${text} -->`,
    ),
    ...quotations.map(
      ({ id, target, by, work, place, certainty, note }) =>
        `<!-- quotation ${id} in ${target.block}: ${target.exact}. ${by.join(', ')}: ${work}, ${place ?? '?'}, ${certainty}, ${note ?? 'no note'} -->`,
    ),
    ...zone('credits', credits),
    ...zone('introduction', edition.introduction?.blocks ?? []),
    ...zone('apparatus', edition.apparatus),
  ].join('\n')}\n`;
}

const zone = (name: string, blocks: readonly Block[]): readonly string[] =>
  blocks.length > 0 ? [`<!-- ${name} -->`, ...blocks.map(html)] : [];

const html = ({ hast }: Block): string => toHtml([...hast]);
