import type { VFile } from 'vfile';
import type { Edition } from '../edition/model.ts';
import { ruleMessage } from '../edition/problems.ts';
import { closestMatch } from '../edition/quotation.ts';
import { linkTargets } from '../edition/text-links.ts';

/** Reports links of the editor to ids that the text does not have. */
export function checkOwnLinks(edition: Edition, files: readonly VFile[]): void {
  if (files.every(({ data }) => !data.ownLinks?.length)) return;
  const ids = linkTargets(edition);
  for (const file of files)
    for (const { hash, line, column } of file.data.ownLinks ?? []) {
      if (hash === '' || ids.has(hash)) continue;
      const like = closestMatch(hash, ids);
      const hint = like ? ` Did you mean “#${like}”?` : ' Correct it, or remove the link.';
      file.message(...ruleMessage('link-broken', { line, column }, hash, hint));
    }
}
