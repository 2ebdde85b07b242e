import type { AnnotatedText } from '../../highlights/annotated-text.ts';
import { type Highlight, inReadingOrder } from '../../highlights/highlight.ts';
import { type Merge, merge } from '../../highlights/merge.ts';
import { readImport } from '../../highlights/read-import.ts';
import { toJsonLd } from '../../highlights/to-json-ld.ts';
import { toMarkdown } from '../../highlights/to-markdown.ts';
import { fill } from '../../i18n/fill.ts';
import type { HighlightKeeper } from './highlight-keeper.ts';
import { instant } from './instant.ts';
import { noteWords as words } from './note-words.ts';
import { button, element } from './parts.ts';
import { savedCopies, storeCopies } from './saved-copies.ts';

/** The texts whose highlights are downloaded or imported. */
export interface CopyScope {
  readonly texts: readonly AnnotatedText[];
  /**
   * Folder of the only text whose highlights are downloaded, to which imported highlights without a
   * text are assigned; empty for the highlights of all texts.
   */
  readonly fallback: string;
}

/** Creates the section for downloading and importing highlights. */
export function copiesSection(keeper: HighlightKeeper, scope: CopyScope): HTMLElement {
  const { store } = keeper;
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
    await saveCopy(keeper, scope, format);
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
    const context = { ...scope, now: instant() };
    const read = readImport(await chosen.text(), context);
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

type Format = 'md' | 'jsonld';
const types = { md: 'text/markdown', jsonld: 'application/ld+json' };

/**
 * Downloads the highlights of a scope as a file, and records when, if no highlight was left out.
 */
export async function saveCopy(
  { store }: HighlightKeeper,
  { texts, fallback }: CopyScope,
  format: Format,
): Promise<void> {
  const kept = await store.all(fallback || undefined);
  const all = texts.flatMap(({ folder }) =>
    inReadingOrder(kept.filter(({ text }) => text === folder)),
  );
  const others = inReadingOrder(
    kept.filter(({ text }) => !texts.some(({ folder }) => folder === text)),
  );
  const chosen: readonly Highlight[] = [...all, ...others];
  const marked = texts.filter(({ folder }) => all.some(({ text }) => text === folder));
  const citation = ({ author, title, date, version }: AnnotatedText): string =>
    fill(words.citation, { author, title, version, date: date && ` (${date})` });
  const content =
    format === 'md'
      ? toMarkdown(chosen, marked, { title: words.title, citation })
      : toJsonLd(chosen, texts);
  const link = element('a');
  link.href = URL.createObjectURL(new Blob([content], { type: types[format] }));
  link.download = `${fallback || 'notes'}-${instant().slice(0, 10)}.${format}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  // A file with the highlights of one text does not save those of others.
  if (!fallback || kept.length === (await store.all()).length)
    await storeCopies(store, { last: instant(), reminded: false });
}
