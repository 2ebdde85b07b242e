import { scopeOf } from './annotated-texts.ts';
import { copiesSection } from './copies.ts';
import { HighlightNotice } from './highlight-notice.ts';
import { HighlightStore } from './highlight-store.ts';
import { listView } from './list-view.ts';
import { loadNoteWords, noteWords as words } from './note-words.ts';
import { canDraw } from './painter.ts';
import { button, element } from './parts.ts';
import { eraseAll } from './saved-copies.ts';
import { remindOfCopy } from './storage-warnings.ts';

/**
 * Shows all the reader's highlights and notes on this site. The HTML in the element lists the texts,
 * with their details as data attributes.
 */
export class MyNotes extends HTMLElement {
  async connectedCallback(): Promise<void> {
    await loadNoteWords();
    if (this.querySelector('[data-part="list"]')) return;
    const { texts } = scopeOf(this);
    const store = new HighlightStore();
    const notice = new HighlightNotice(this, words.close);
    const context = { host: this, store, notice };
    const erase = async (): Promise<void> => {
      if (!confirm(words.reallyErase)) return;
      if (await eraseAll(store)) notice.show(words.erased);
      else notice.show(words.troubles[store.trouble ?? 'refused']);
    };
    const tools = element(
      'div',
      button(words.print, () => print()),
      button(words.erase, erase),
    );
    tools.dataset['part'] = 'tools';
    this.querySelector('[data-part="texts"]')?.setAttribute('hidden', '');
    const unsupported = canDraw() ? [] : [element('p', words.unsupported)];
    this.append(...unsupported, listView(context, { texts }), copiesSection(context), tools);
    remindOfCopy(context);
  }
}
