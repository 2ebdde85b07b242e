import { labelsFor } from '../../i18n/labels.ts';
import { ConnectedElement } from '../dom/connected-element.ts';
import { copyText } from '../dom/copy-text.ts';
import { define } from '../dom/define.ts';
import { passagesIn } from '../search/passages.ts';
import { draftOf } from './annotation-entry.ts';

/** Endpoint of the dev server that creates `annotations.yaml` and `sources.json` if missing. */
const filesPath = './editorial-files.json';

/**
 * Drafts annotations in the dev server: shows an entry of `annotations.yaml` for the words selected
 * in the text, which the editor copies and completes. The entry quotes enough context to identify
 * the words.
 */
export class AnnotationDraft extends ConnectedElement {
  /** Defines the element and adds it to the page. */
  static start(author?: string): void {
    define('annotation-draft', AnnotationDraft);
    if (document.querySelector('annotation-draft')) return;
    const draft = new AnnotationDraft();
    if (author) draft.dataset['author'] = author;
    document.body.append(draft);
  }

  connected(signal: AbortSignal): void {
    let timer: ReturnType<typeof setTimeout>;
    document.addEventListener(
      'selectionchange',
      () => {
        clearTimeout(timer);
        timer = setTimeout(() => this.#offer(), 250);
      },
      { signal },
    );
    // Words may have been selected before this script came.
    this.#offer();
  }

  #offer(): void {
    const selection = getSelection();
    if (selection?.anchorNode && this.contains(selection.anchorNode)) return;
    const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
    const draft =
      range && !range.collapsed
        ? draftOf(range, passagesIn(String), this.dataset['author'])
        : undefined;
    this.replaceChildren();
    if (draft === undefined) return;
    const words = labelsFor(document.documentElement.lang).draft;
    const entry = document.createElement('pre');
    entry.textContent = draft;
    const copy = document.createElement('button');
    copy.type = 'button';
    copy.textContent = words.copy;
    const status = document.createElement('span');
    status.role = 'status';
    Object.assign(status.dataset, { copied: words.copied, failed: words.failed });
    copy.addEventListener('click', () => {
      void copyText(draft, status);
      // The dev server creates the files for the entry if they are missing.
      void fetch(`${filesPath}?page=${encodeURIComponent(location.pathname)}`, { method: 'POST' });
    });
    this.append(entry, copy, ' ', status);
  }
}
