import type { VFile } from 'vfile';
import { z } from 'zod';
import type { Reference } from '../../edition/editorial.ts';
import { type Point, ruleMessage } from '../../edition/problems.ts';
import { referenceFile } from '../../edition/reference-schema.ts';
import { packages } from '../../project.ts';
import { pointAfter } from '../written-text.ts';
import type { Reading } from './read-yaml.ts';
import { issueWords } from './yaml-words.ts';

const entry = z.looseObject({ id: z.string().optional() });

/**
 * Parses BibTeX with Citation.js, which takes a second to load, and reports problems. `beside` is
 * the file `sources.json` if the text has that too, which is reported.
 */
export function readBibtex(file: VFile, beside: VFile | undefined): Reading<readonly Reference[]> {
  const text = String(file.value);
  const starts = Array.from(
    text.matchAll(/^[ \t]*@(?!comment|string|preamble)\w+/gim),
    ({ index }) => pointAfter(text.slice(0, index)),
  );
  const at = ([i]: readonly PropertyKey[]): Point =>
    starts[Number(i ?? 0)] ?? { line: 1, column: 1 };
  const reading = (data: readonly Reference[] | undefined) => ({ data, file, at });
  if (beside) file.message(...ruleMessage('sources-twice', { line: 1, column: 1 }));
  let items: readonly z.infer<typeof entry>[];
  try {
    items = z.array(entry).parse(citationJs().input.chain(text, { generateGraph: false }));
  } catch (error) {
    const said = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    const [, line = '1', column = '1'] = /line (\d+) col (\d+)/.exec(said) ?? [];
    const place = { line: Number(line), column: Number(column) };
    file.message(
      ...ruleMessage('bibtex', place, said.replace(/ at line.*$/, '').replace(/\.$/, '')),
    );
    return reading(undefined);
  }
  const read = referenceFile.safeParse(items.map(({ _graph: _, ...item }) => item));
  if (read.success) return reading(read.data);
  for (const issue of read.error.issues)
    for (const words of issueWords(issue, referenceFile, /undefined/.test(issue.message)))
      file.message(...ruleMessage('entry-key', at(issue.path), words));
  return reading(undefined);
}

/** The part of Citation.js's interface that is used; its BibTeX plugin reads the entries. */
interface Plugins {
  readonly input: { chain(text: string, options: object): unknown };
}

function citationJs(): Plugins {
  const { plugins }: { readonly plugins: Plugins } = packages('@citation-js/core');
  packages('@citation-js/plugin-bibtex');
  return plugins;
}
