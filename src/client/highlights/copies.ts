import { type Merge, merge } from '../../highlights/merge.ts';
import { readImport } from '../../highlights/read-import.ts';
import { fill } from '../../i18n/fill.ts';
import { scopeOf } from './annotated-texts.ts';
import type { HighlightContext } from './highlight-context.ts';
import { instant } from './instant.ts';
import { noteWords as words } from './note-words.ts';
import { button, element } from './parts.ts';
import { type Format, saveCopy } from './save-copy.ts';
import { savedCopies } from './saved-copies.ts';

/** Creates the section for downloading and importing highlights. */
export function copiesSection(context: HighlightContext): HTMLElement {
  const { store, host } = context;
  const status = element('p');
  status.setAttribute('role', 'status');
  const preview = element('div');
  const known = element('p');
  const showKnown = async (): Promise<void> => {
    const { last } = await savedCopies(store);
    const date = last && new Date(last).toLocaleString(document.documentElement.lang);
    known.textContent = date ? fill(words.lastCopy, { date }) : words.noCopy;
  };
  const saveAs = (format: Format) => async () => {
    await saveCopy(context, format);
    await showKnown();
  };
  const file = element('input');
  file.type = 'file';
  file.accept = '.json,.jsonld,.md,application/json,application/ld+json,text/markdown';
  file.addEventListener('change', async () => {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    preview.replaceChildren();
    status.textContent = '';
    const read = readImport(await chosen.text(), { ...scopeOf(host), now: instant() });
    file.value = '';
    if (typeof read === 'string') status.textContent = words.faults[read];
    else
      preview.replaceChildren(
        ...previewOf(merge(await store.all(), read.highlights), read.skipped),
      );
  });
  const previewOf = (result: Merge, skipped: number): readonly HTMLElement[] => {
    const { added, changed, same, deleted } = result;
    const counts = {
      added: added.length,
      changed: changed.length,
      same,
      deleted: deleted.length,
      skipped,
    };
    const list = element('ul');
    for (const [name, n] of Object.entries(counts)) {
      const template = Object.entries(words.preview).find(([own]) => own === name)?.[1];
      if (n > 0 && template) list.append(element('li', fill(template, { n })));
    }
    const box = element('input');
    box.type = 'checkbox';
    const back = element('label', box, words.bringBack);
    back.hidden = deleted.length === 0;
    const finish = (said: string): void => {
      preview.replaceChildren();
      status.textContent = said;
    };
    const take = async (): Promise<void> => {
      const returned = box.checked ? deleted.map((one) => ({ ...one, updated: instant() })) : [];
      const isKept = await store.put(...added, ...changed, ...returned);
      finish(isKept ? words.imported : words.troubles[store.trouble ?? 'refused']);
    };
    const acts = element(
      'div',
      button(words.take, take),
      button(words.cancel, () => finish('')),
    );
    return [list, back, acts];
  };
  showKnown();
  const section = element(
    'section',
    element('h2', words.copies),
    known,
    element(
      'div',
      button(words.saveMarkdown, saveAs('md')),
      button(words.saveJson, saveAs('jsonld')),
    ),
    element('label', words.import, file),
    element('p', words.importHelp),
    preview,
    status,
  );
  section.dataset['part'] = 'copies';
  return section;
}
