import { myNotesPath, withBase } from '../../edition/addresses.ts';
import { closeOutside } from '../dom/close-outside.ts';
import { textOfPage } from './annotated-texts.ts';
import { copiesSection } from './copies.ts';
import { changeHighlight } from './highlight-actions.ts';
import type { TextPage } from './highlight-context.ts';
import { listView } from './list-view.ts';
import { noteWords as words } from './note-words.ts';
import { segmentsOf } from './page-blocks.ts';
import { button, element, selectedRange } from './parts.ts';

/** Shows all highlights in this page's text in a dialog; `selected` is the selected range. */
export function openList(page: TextPage, selected = selectedRange()): void {
  const { host, notice } = page;
  const text = textOfPage(host);
  const dialog = element('dialog');
  const close = (): void => dialog.close();
  const everywhere = element('a', words.everywhere);
  everywhere.href = withBase(import.meta.env.BASE_URL, myNotesPath);
  const heading = element('h2', words.all);
  heading.id = 'ui-highlights';
  dialog.setAttribute('aria-labelledby', heading.id);
  const view = listView(page, {
    texts: [text],
    page: text,
    leave: close,
    // A highlight whose words were not found can be moved to the selected words.
    further: (one) =>
      one.status === 'lost'
        ? [
            button(words.attach, async () => {
              const segments = selected ? segmentsOf(selected) : [];
              if (segments.length === 0) return notice.show(words.attachHelp);
              await changeHighlight(page, one, { segments, status: 'found' });
              await page.load(true);
            }),
          ]
        : [],
  });
  const head = element('div', heading, button(words.close, close));
  head.dataset['part'] = 'head';
  /** Prints the page, with the filtered list of highlights at its end. */
  const printWithText = (): void => {
    close();
    const copy = element('section', element('h2', words.title), view.cloneNode(true));
    copy.dataset['part'] = 'printed';
    host.append(copy);
    addEventListener('afterprint', () => copy.remove(), { once: true });
    print();
  };
  const foot = element('p', everywhere, button(words.printWithText, printWithText));
  foot.dataset['part'] = 'foot';
  dialog.append(head, view, copiesSection(page), foot);
  const connection = new AbortController();
  closeOutside(dialog, connection.signal);
  dialog.addEventListener('close', () => {
    connection.abort();
    dialog.remove();
  });
  host.append(dialog);
  dialog.showModal();
}
