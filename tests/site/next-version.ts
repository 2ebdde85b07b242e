import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  writeSelfDestroyingWorker,
  writeWorker,
} from '../../src/integrations/offline/build-worker.ts';
import { subject } from '../essay/page.ts';
import { filesOf } from './built-pages.ts';
import { dist } from './site.ts';

/** A word of the built site, and its replacement in the next version. */
export const before = subject.changeable;
export const after = 'lilliputian';

const base = process.env.BASE_PATH ?? '/';

/** The texts of a built site and their pages, from their offline manifests. */
const textsOf = (root: string) =>
  filesOf(root)
    .filter((file) => /(?:^|\/)offline\.json$/.test(file))
    .map((file) => {
      const { files }: { readonly files: readonly { readonly url: string }[] } = JSON.parse(
        readFileSync(join(root, file), 'utf8'),
      );
      const address = `/${file.replace(/offline\.json$/, '')}`;
      const redirects = address === '/' ? [`/${subject.formerPath}/`] : [];
      const pages = files.map(({ url }) => url.slice(base.length - 1));
      return { address, pages, images: [], redirects };
    });

/**
 * A copy of the built site as a new version, with other words, a changed style and another index.
 * `edit` changes its pages further. The caller removes the folder.
 */
export async function nextVersion({
  kept = true,
  edit = (html: string): string => html,
} = {}): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'version-'));
  cpSync(dist, root, { recursive: true });
  const texts = textsOf(root);
  const [state = ''] = readdirSync(join(root, 'pagefind'));
  const next = [...state].toReversed().join('');
  renameSync(join(root, 'pagefind', state), join(root, 'pagefind', next));
  writeFileSync(join(root, 'search', 'state.txt'), `${next}\n`);
  for (const end of ['.br', '.gz']) rmSync(join(root, 'search', `state.txt${end}`));
  const [style = ''] = readdirSync(join(root, '_astro')).filter((file) =>
    /^rest\..*css$/.test(file),
  );
  const nextStyle = style.replace('rest.', 'rest.next-');
  for (const end of ['', '.br', '.gz'])
    renameSync(join(root, '_astro', style + end), join(root, '_astro', nextStyle + end));
  for (const file of filesOf(root).filter((name) => /(?:^|\/)(?:index|404)\.html$/.test(name))) {
    const html = readFileSync(join(root, file), 'utf8');
    const changed = html
      .replaceAll(before, after)
      .replaceAll(state, next)
      .replaceAll(style, nextStyle);
    writeFileSync(join(root, file), edit(changed));
    for (const end of ['.br', '.gz']) rmSync(join(root, file + end));
  }
  if (kept) await writeWorker(root, base, texts);
  else await writeSelfDestroyingWorker(root, base);
  return root;
}
