// Writes each text's ledger of published addresses, `addresses.json`, from which later builds give
// a published id to the same words again. The ledger of a text that does not compile is left
// unchanged.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ledgerOf } from '../src/edition/ledger.ts';
import { report } from '../src/edition/problems.ts';
import { compile } from '../src/markdown/compile.ts';
import { textFolders } from '../src/markdown/loaders/read-folder.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
const root = resolve(project, process.env.CONTENT_DIR ?? 'content');
const problems = [];
for (const folder of textFolders(root, project)) {
  const compiled = compile(folder);
  problems.push(...compiled.problems);
  if (!compiled.edition) continue;
  const file = join(root, folder.name, 'addresses.json');
  const before = folder.files.addresses
    ? JSON.parse(Buffer.from(folder.files.addresses).toString())
    : {};
  const ledger = ledgerOf(compiled.edition, before.aliases ?? {});
  writeFileSync(file, `${JSON.stringify(ledger, null, 2)}\n`);
  console.log(
    `${folder.path}/addresses.json: ${ledger.blocks.length} paragraphs, ${ledger.places.length} other places`,
  );
}
if (problems.length > 0) {
  console.error(`\n${report(problems)}`);
  process.exitCode = 1;
}
