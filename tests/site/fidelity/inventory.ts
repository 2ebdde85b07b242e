/** Removes characters that forms insert or change. */
export const bare = (words: string): string =>
  words
    .normalize('NFKC')
    .replace(/[\s\u00ad\u200b\u2010·_*\\-]+/g, '')
    .toLowerCase();

/** An item of the page: its name in reports, and its text nodes. */
export interface Item {
  readonly name: string;
  readonly runs: readonly string[];
}

/** A link of the page: to an id on the page or a URL elsewhere. */
export interface Link {
  readonly href: string;
  readonly words: string;
}

/** What a text's page contains and every form must preserve. */
export interface Inventory {
  readonly headings: readonly Item[];
  readonly paragraphs: readonly Item[];
  readonly notes: readonly Item[];
  readonly links: readonly Link[];
}

/**
 * Note references, backlinks and links to the index, which each form has in its own way or not at
 * all.
 */
const apparatus = 'sup, small, [data-anchor], [role="doc-backlink"], a[href*="#name-"]';

const textNode = 3;

/** The text nodes below a node, except references and backlinks. */
function runsOf(node: Node): readonly string[] {
  if (node.nodeType === textNode) {
    const words = bare(node.textContent ?? '');
    return words ? [words] : [];
  }
  if ('matches' in node && typeof node.matches === 'function' && node.matches(apparatus)) return [];
  return [...node.childNodes].flatMap(runsOf);
}

/**
 * Lists what is on a text's page. It omits links to other pages of the site, backlinks, headings'
 * links to themselves, and elements of the interface.
 */
export function inventoryOf(page: Document): Inventory {
  markEmendations(page);
  const items = (selector: string): readonly Item[] =>
    [...page.querySelectorAll(selector)]
      .map((element) => ({ name: element.id, runs: runsOf(element) }))
      .filter(({ runs }) => runs.length > 0);
  const blocks = '[id^="headnote-"], [id="dateline"], [id^="p"]';
  return {
    headings: items('article :is(h1, h2, h3, h4, h5, h6)[id]:not([id^="ui-"])'),
    paragraphs: items(`article > :is(${blocks}), article details :is(${blocks})`),
    notes: items('article li:is([id^="fn-"], [id^="em-"], [id^="db-"], [id^="ed-"])'),
    links: [...page.querySelectorAll(`article a[href]:not(${apparatus}, [href^="#ui-"])`)]
      .map((link) => ({ href: link.getAttribute('href') ?? '', words: link.textContent ?? '' }))
      .filter(({ href }) => !href.startsWith('/')),
  };
}

/** Inserts references of emendations as in other forms, from the offsets in their backlinks. */
function markEmendations(page: Document): void {
  for (const backlink of page.querySelectorAll('a[data-runs][id^="emref-"]')) {
    const block = page.getElementById(backlink.getAttribute('href')?.slice(1) ?? '');
    const offset = Number(backlink.getAttribute('data-runs')?.split(' ')[0]);
    if (block) insertSign(block, offset, page.createElement('sup'));
  }
}

/**
 * Inserts an element after some characters of a node; returns the remaining offset if the node is
 * shorter.
 */
function insertSign(node: Node, offset: number, sign: Element): number {
  if (node.nodeType !== textNode) {
    let left = offset;
    for (const child of [...node.childNodes]) if (left > 0) left = insertSign(child, left, sign);
    return left;
  }
  const words = node.textContent ?? '';
  if (offset > words.length) return offset - words.length;
  node.textContent = words.slice(0, offset);
  const after = node.ownerDocument?.createTextNode(words.slice(offset));
  if (after) node.parentNode?.insertBefore(after, node.nextSibling);
  node.parentNode?.insertBefore(sign, after ?? null);
  return 0;
}

/**
 * Whether text nodes occur in order, with gaps no longer than a note reference, or than the line
 * with an annotation's kind, dates and id, which is longer in exports.
 */
export function stands(runs: readonly string[], words: string, gap = 120): boolean {
  const [first = '', ...rest] = runs;
  for (let at = words.indexOf(first); at >= 0; at = words.indexOf(first, at + 1)) {
    let end = at + first.length;
    const follows = rest.every((run) => {
      const next = words.slice(end, end + gap + run.length).indexOf(run);
      end += next + run.length;
      return next >= 0;
    });
    if (follows) return true;
  }
  return false;
}
