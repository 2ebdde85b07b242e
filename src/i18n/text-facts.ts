import type { Edition, Rights } from '../edition/model.ts';
import { joined, printedName } from '../edition/persons.ts';
import { fill } from './fill.ts';
import type { Labels } from './labels.ts';

/** Sentences about the rights in a text; none if nothing is known. */
export function rightsSentences(rights: Rights, { colophon }: Labels): readonly string[] {
  const { status, holder = '', statement, statementSource, licence } = rights;
  const own = holder ? [fill(colophon.holder, { holder })] : [];
  if (status === 'public-domain') return [colophon.publicDomain];
  if (status === 'licensed') {
    const name = licence?.name ?? '';
    return [...own, fill(colophon.licensed, { licence: name })];
  }
  if (status === 'reserved' && statementSource) return [fill(colophon.rights, { holder })];
  return [...own, ...(statement ? [statement] : [])];
}

/**
 * A line that names the translators of a text, and one that names its editors, as far as there are
 * any.
 */
export const contributorLines = (
  { translators, editors, lang }: Pick<Edition, 'translators' | 'editors' | 'lang'>,
  { contributors }: Labels,
): readonly string[] =>
  (
    [
      [contributors.translator, translators],
      [contributors.editor, editors],
    ] as const
  ).flatMap(([label, people]) =>
    people.length > 0 ? [fill(label, { names: joined(people.map(printedName), lang) })] : [],
  );
