import { isEmendationReference } from '../../edition/addresses.ts';
import { wordsMarked } from './note-references.ts';

/**
 * Adds the links on annotated words and the references to emendations, which the HTML omits from the
 * text. `data-runs` of a note's backlink has the offsets of the words in their block; the link gets
 * the id of the backlink. Each step handles one backlink.
 *
 * Links on annotated words get no `href` here: `note-depth.ts` sets it if the note is shown at the
 * depth that the reader has chosen.
 */
export function* markWords(): Iterable<void> {
  let targeted = false;
  for (const backlink of document.querySelectorAll<HTMLAnchorElement>('a[data-runs]')) {
    const { id } = backlink;
    const note = backlink.closest('li');
    const block = document.getElementById(backlink.hash.slice(1));
    const runs = (backlink.dataset['runs'] ?? '').split(' ').map(Number);
    if (!note || !block) continue;
    const links = runs.flatMap((start, i) => {
      const end = i % 2 === 0 && runs[i + 1];
      if (!end) return [];
      return [
        isEmendationReference(id) ? addSign(block, end, note) : wrap(rangeOf(block, start, end)),
      ];
    });
    const link = links[0] ?? block.querySelector(`[href="#${note.id}"]`);
    if (!link) continue;
    for (const further of links.slice(1)) further.tabIndex = -1;
    backlink.removeAttribute('id');
    backlink.setAttribute('href', `#${id}`);
    link.id = id;
    targeted ||= location.hash === `#${id}`;
    yield;
  }
  // The browser has scrolled to the backlink, which no longer has the id.
  if (targeted) location.replace(location.hash);
  document.dispatchEvent(new Event(wordsMarked));
}

/** The range between two offsets, counted in the text nodes of a block. */
function rangeOf(block: Element, start: number, end: number): Range {
  const range = document.createRange();
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (start >= at && start < at + length) range.setStart(node, start - at);
    if (end > at && end <= at + length) range.setEnd(node, end - at);
    at += length;
  }
  return range;
}

/**
 * Wraps a range in a link, after extending the range so that it contains elements only as a whole.
 */
function wrap(range: Range): HTMLAnchorElement {
  const { commonAncestorContainer: whole } = range;
  const inner = (node: Node): Node | null =>
    node !== whole && node.parentNode !== whole ? node.parentNode : null;
  for (let out = inner(range.startContainer); out; out = inner(out)) range.setStartBefore(out);
  for (let out = inner(range.endContainer); out; out = inner(out)) range.setEndAfter(out);
  const link = document.createElement('a');
  range.surroundContents(link);
  return link;
}

/** Inserts the reference to an emendation, a superscript link, at an offset in a block. */
function addSign(block: Element, end: number, note: HTMLElement): HTMLAnchorElement {
  const range = rangeOf(block, end - 1, end);
  const { sign = '', label = '' } = note.dataset;
  const link = document.createElement('a');
  link.setAttribute('role', 'doc-noteref');
  link.setAttribute('aria-label', label);
  link.href = `#${note.id}`;
  link.textContent = sign;
  const raised = document.createElement('sup');
  raised.append(link);
  range.collapse(false);
  range.insertNode(raised);
  return link;
}
