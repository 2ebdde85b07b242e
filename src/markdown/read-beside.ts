import { VFile } from 'vfile';
import { annotationFile, nameFile, quotationFile } from '../edition/editorial-schema.ts';
import { fidelityFile } from '../edition/fidelity.ts';
import type { Rule } from '../edition/problems.ts';
import { referenceFile } from '../edition/reference-schema.ts';
import { emendationFile, ledgerFile } from '../edition/schema.ts';
import { readBibtex } from './input/read-bibtex.ts';
import { readYaml } from './input/read-yaml.ts';
import { type FileKind, fileNames } from './input/text-folder.ts';
import { compileIntroduction } from './introduction.ts';

/**
 * Reads the files that accompany a text; one that is missing or could not be decoded counts as
 * empty.
 */
export function readBeside(folder: string, usable: (kind: FileKind) => VFile | undefined) {
  const read = <Schema extends Parameters<typeof readYaml>[2]>(
    kind: FileKind,
    missing: string,
    schema: Schema,
    rule?: Rule,
  ) => {
    const path = `${folder}/${fileNames[kind]}`;
    const file = usable(kind) ?? new VFile({ path, value: missing });
    return readYaml(file, String(file.value), schema, rule && { rule, syntax: rule });
  };
  const bibtex = usable('bibtex');
  return {
    emendations: read('emendations', '{}', emendationFile),
    annotations: read('annotations', '[]', annotationFile),
    names: read('names', '{"names":[]}', nameFile),
    quotations: read('quotations', '[]', quotationFile),
    references: bibtex
      ? readBibtex(bibtex, usable('references'))
      : read('references', '[]', referenceFile),
    ledger: read('addresses', 'null', ledgerFile.nullable(), 'ledger-unreadable'),
    fidelity: read('fidelity', 'null', fidelityFile.nullable(), 'fidelity-unreadable'),
    introduction: compileIntroduction(usable('introduction')),
  };
}
