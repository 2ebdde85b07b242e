import type { Highlight } from '../../highlights/highlight.ts';
import { shareLinkOf } from '../../highlights/share-link.ts';
import { toClipboard } from '../dom/copy-text.ts';
import { keepLineClear, sideOf } from '../notes/card-place.ts';
import type { TextPage } from './highlight-context.ts';
import { highlightForm } from './highlight-form.ts';
import { loadNoteWords, noteWords as words } from './note-words.ts';
import { button, element, selectedRange } from './parts.ts';

let box: HTMLElement | undefined;

/** Opens a popover for editing highlights, next to `at`: their block's button, or the block. */
export async function openEditor(
  page: TextPage,
  highlights: readonly Highlight[],
  at: HTMLElement,
): Promise<void> {
  await loadNoteWords();
  const { host } = page;
  const selected = selectedRange();
  box?.remove();
  const panel = element('div');
  box = panel;
  panel.popover = 'auto';
  panel.dataset['part'] = 'editor';
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-label', highlights[0]?.location.label || words.title);
  const close = (): void => panel.hidePopover();
  const title = element('strong', highlights[0]?.location.label ?? '');
  const list = async () => {
    close();
    (await import('./highlight-list.ts')).openList(page, selected);
  };
  const forms = highlights.map((one) =>
    highlightForm(one, page, {
      lang: document.documentElement.lang,
      further: [linkButton(page, one)],
    }),
  );
  panel.append(
    element('div', title, button(words.close, close)),
    ...forms,
    element('div', button(words.all, list)),
  );
  // Deleting the last highlight closes the editor.
  panel.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement) || target.dataset['do'] !== 'delete') return;
    target.form?.remove();
    if (!panel.querySelector('form')) close();
  });
  panel.addEventListener('toggle', () => {
    if (panel.matches(':popover-open')) return;
    panel.querySelector('textarea')?.dispatchEvent(new Event('change'));
    const { activeElement } = document;
    if (activeElement === document.body || panel.contains(activeElement))
      (at.isConnected ? at : document.body).focus({ preventScroll: true });
  });
  host.append(panel);
  const { top, bottom } = at.getBoundingClientRect();
  const isSeen = at.matches('button') && bottom > 0 && top < innerHeight;
  panel.dataset['side'] = isSeen ? sideOf(at) : 'foot';
  panel.showPopover({ source: at });
  if (isSeen) keepLineClear(panel, at);
  panel.querySelector('textarea')?.focus({ preventScroll: true });
}

/** Creates a button that copies a link that shares the highlight. */
function linkButton({ notice }: TextPage, one: Highlight): HTMLElement {
  return button(words.copyLink, async () => {
    const link = shareLinkOf(location.origin + location.pathname, one);
    const isCopied = await toClipboard({ text: link });
    notice.show(isCopied ? words.linkCopied : `${words.linkRefused} ${link}`);
  });
}
