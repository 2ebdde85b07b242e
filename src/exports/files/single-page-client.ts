import { type Folded, fold, matches, parseQuery, type Range as Span } from '../../edition/match.ts';

/* The JavaScript of the single page: searches the page, including its notes and editorial text,
   and opens notes. */

/** A searchable passage, with its text nodes. */
interface Passage {
  readonly element: Element;
  readonly text: string;
  readonly folded: Folded;
  readonly pieces: readonly { readonly node: Text; readonly start: number }[];
}

const blocks = 'p, li, td, th, pre, h1, h2, h3, h4, h5, h6';
/**
 * Selector of the searchable elements: headings, paragraphs, notes, entries of the bibliography,
 * and other editorial text.
 */
const addressed = [
  ':is(header, .text) :is(h1, h2, h3, h4, h5, h6)',
  ':is(.head, .text) :is(p, div)[id]',
  '.notes > li, .works > li, .editorial p:not(li *)',
].join();
const editors = '.editorial, .bibliography';

/**
 * Reads the searchable text of an element: without paragraph numbers and note references, with line
 * breaks between blocks.
 */
function passageOf(element: Element): Passage {
  const pieces: { node: Text; start: number }[] = [];
  let text = '';
  let last: Element | null = null;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest('sup, .number')) continue;
    const block = node.parentElement?.closest(blocks) ?? null;
    if (block !== last && text) text += '\n';
    last = block;
    pieces.push({ node, start: text.length });
    text += node.data;
  }
  return { element, text, folded: fold(text), pieces };
}

/**
 * Finds the matches of a query: those of the first of its interpretations (`parseQuery`) that
 * matches anything.
 */
function find(passages: readonly Passage[], typed: string) {
  for (const terms of parseQuery(typed).ways) {
    const found = passages.flatMap((passage) => {
      const spans = terms.map((term) => matches(passage.folded, term));
      return spans.every(({ length }) => length > 0) ? [{ passage, spans: spans.flat() }] : [];
    });
    if (found.length > 0) return found;
  }
  return [];
}

/** Converts a span of a passage's text to a DOM range. */
function rangeOf({ pieces }: Passage, { start, end }: Span): Range {
  const at = (offset: number) => pieces.findLast((piece) => piece.start <= offset);
  const range = new Range();
  const [from, to] = [at(start), at(end - 1)];
  if (from) range.setStart(from.node, start - from.start);
  if (to) range.setEnd(to.node, end - to.start);
  return range;
}

/** Creates a search result: the number of the paragraph, and the text around the first match. */
function resultOf({ element, text }: Passage, spans: readonly Span[]): HTMLElement {
  const { start, end } = spans.reduce((a, b) => (b.start < a.start ? b : a));
  const link = document.createElement('a');
  link.href = `#${element.id}`;
  const mark = document.createElement('mark');
  mark.append(text.slice(start, end));
  const from = Math.max(0, text.lastIndexOf(' ', Math.max(0, start - 40)));
  const to = text.indexOf(' ', end + 40);
  const number = element.querySelector(':scope > .number')?.textContent ?? '';
  link.append(
    ...(number ? [`${number} `] : []),
    `${from > 0 ? '… ' : ''}${text.slice(from, start).trimStart()}`,
    mark,
    `${text.slice(end, to < 0 ? undefined : to)}${to < 0 ? '' : ' …'}`,
  );
  const item = document.createElement('li');
  item.append(link);
  return item;
}

/** The message that states the number of matches. */
const countOf = (n: number, { lang, dataset }: HTMLElement): string =>
  (dataset[n === 0 ? 'none' : new Intl.PluralRules(lang).select(n)] ?? '').replace(
    '{n}',
    String(n),
  );

/** Styles matches. Not in the style sheet, because CSS validators do not know the selector. */
function styleMatches(): void {
  const style = new CSSStyleSheet();
  style.replaceSync('::highlight(found) { background: var(--mark) }');
  document.adoptedStyleSheets.push(style);
}

function searchIn(search: HTMLElement, form: HTMLFormElement): void {
  if (CSS.highlights) styleMatches();
  const passages = [...document.querySelectorAll(addressed)].map(passageOf);
  const answer = search.querySelector<HTMLElement>('[data-answer]');
  const list = search.querySelector('ol');
  const status = search.querySelector('[role=status]');
  const show = (typed: string): void => {
    const found = find(passages, typed);
    const ranges = found.flatMap(({ passage, spans }) => spans.map((s) => rangeOf(passage, s)));
    const beside = found
      .filter(({ passage }) => passage.element.closest(editors))
      .reduce((sum, { spans }) => sum + spans.length, 0);
    const said = [countOf(ranges.length - beside, search)];
    if (beside > 0) said.push((search.dataset['more'] ?? '').replace('{n}', String(beside)));
    if (status) status.textContent = said.join(' ').replace('{q}', () => typed);
    list?.replaceChildren(...found.map(({ passage, spans }) => resultOf(passage, spans)));
    if (answer) answer.hidden = !typed.trim();
    CSS.highlights?.set('found', new Highlight(...ranges));
    // The target of a result must not be hidden behind the list of results, which is sticky.
    document.documentElement.style.scrollPaddingBlockStart = `${search.offsetHeight + 16}px`;
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    show(String(new FormData(form).get('q') ?? ''));
  });
  answer?.querySelector('button')?.addEventListener('click', () => {
    form.reset();
    show('');
  });
  search.hidden = false;
}

/**
 * Shows a note when a reference to it is clicked, and hides it when its button or a link in it is
 * clicked; leaves clicks with a modifier key to the browser.
 */
function showNotesIn(aside: HTMLElement): void {
  aside.querySelector('button')?.addEventListener('click', () => aside.hidePopover());
  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element))
      return;
    const link = event.target.closest('a[href^="#"]');
    if (link && aside.contains(link)) aside.hidePopover();
    if (link?.getAttribute('role') !== 'doc-noteref') return;
    const note = document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
    if (!note) return;
    event.preventDefault();
    aside.lastElementChild?.replaceChildren(...note.cloneNode(true).childNodes);
    aside.showPopover();
    aside.focus({ preventScroll: true });
  });
}

const search = document.querySelector('search');
const form = search?.querySelector('form');
if (search instanceof HTMLElement && form) searchIn(search, form);
const aside = document.querySelector<HTMLElement>('aside[popover]');
if (aside && 'showPopover' in aside) showNotesIn(aside);
