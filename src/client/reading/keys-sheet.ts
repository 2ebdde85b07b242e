import { closeOutside } from '../dom/close-outside.ts';

/** Id of the heading of the list of shortcuts on the page about the site. */
const keys = 'ui-keys';

let sheet: HTMLDialogElement | undefined;

/**
 * Shows the keyboard shortcuts in a dialog, loaded from the page about the site; if that fails,
 * goes to that page.
 */
export async function showKeys(): Promise<void> {
  const about = document.querySelector<HTMLAnchorElement>('#ui-colophon a[href$="/about/"]');
  if (!about) return;
  try {
    sheet ??= sheetOf(await pageAt(about.href));
    sheet.showModal();
  } catch {
    location.assign(`${about.href}#${keys}`);
  }
}

/** Fetches and parses a page of the site. */
const pageAt = (address: string): Promise<Document> =>
  new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.onload = () =>
      request.responseXML ? done(request.responseXML) : fail(new Error(address));
    request.onerror = fail;
    request.send();
  });

function sheetOf(page: Document): HTMLDialogElement {
  const heading = page.getElementById(keys);
  const table = page.querySelector(`[aria-labelledby="${keys}"]`);
  if (!heading || !table) throw new Error(`The page about the site has no #${keys}.`);
  const dialog = document.createElement('dialog');
  const form = document.createElement('form');
  const title = document.createElement('h2');
  const close = document.createElement('button');
  dialog.className = 'keys';
  // The site's own pages may be in another language than the text.
  dialog.lang = page.documentElement.lang;
  dialog.dir = page.documentElement.dir || 'ltr';
  form.method = 'dialog';
  title.id = keys;
  title.textContent = heading.textContent;
  close.lang = document.documentElement.lang;
  close.textContent = document.querySelector('[data-do="close"]')?.textContent ?? '×';
  dialog.setAttribute('aria-labelledby', keys);
  const rest = table.nextElementSibling;
  form.append(
    title,
    close,
    document.importNode(table, true),
    ...(rest ? [document.importNode(rest, true)] : []),
  );
  dialog.append(form);
  document.body.append(dialog);
  closeOutside(dialog, new AbortController().signal);
  return dialog;
}
