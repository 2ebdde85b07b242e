import { annotationId } from '../edition/addresses.ts';
import type { QuotedWords } from '../edition/editorial.ts';
import type { QuotationFile } from '../edition/editorial-schema.ts';
import { type Rule, ruleMessage } from '../edition/problems.ts';
import { closestMatch } from '../edition/quotation.ts';
import { compileInline } from './fragment.ts';
import type { Reading } from './input/read-yaml.ts';
import type { FoundQuotation } from './plugins/rehype-quotations.ts';

/** The quotations of a text, in reading order. */
export const toQuotations = (
  { file, at }: Reading<QuotationFile>,
  found: readonly FoundQuotation[],
): readonly QuotedWords[] =>
  found.map(({ entry: { work, note, ...entry }, target, index }) => {
    const { text, hast } = compileInline(work, { file, at: () => at([index, 'work']) });
    const linked = note === undefined ? undefined : annotationId(note);
    return { ...entry, target, work: text, hast, note: linked };
  });

/** Ids that a quotation may refer to; undefined if the file that defines them is unreadable. */
interface Known {
  readonly names: readonly string[] | undefined;
  readonly references: readonly string[] | undefined;
  readonly annotations: readonly string[] | undefined;
}

/** Reports duplicate quotations and references to missing entries. */
export function checkQuotations({ data, file, at }: Reading<QuotationFile>, known: Known): void {
  const seen = new Set<string>();
  for (const [i, { id, target, by, source, note }] of (data ?? []).entries()) {
    const check = (
      rule: Rule,
      path: readonly PropertyKey[],
      among: readonly string[] | undefined,
      wanted: string,
      ...said: readonly string[]
    ): void => {
      if (!among || among.includes(wanted)) return;
      const near = closestMatch(wanted, among);
      const hint = near ? ` Did you mean “${near}”?` : '';
      file.message(...ruleMessage(rule, at([i, ...path]), ...said, wanted, hint));
    };
    for (const [n, name] of by.entries())
      check('name-unknown', ['by', n], known.names, name, target.exact);
    if (source !== undefined) check('source-unknown', ['source'], known.references, source);
    if (note !== undefined) check('note-unknown', ['note'], known.annotations, note, target.exact);
    if (seen.has(id)) file.message(...ruleMessage('id-duplicate', at([i, 'id']), id));
    seen.add(id);
  }
}
