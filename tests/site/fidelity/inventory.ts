/** Words without what a form may put between them or make of them. */
export const bare = (words: string): string =>
  words
    .normalize('NFKC')
    .replace(/[\s\u00ad\u200b\u2010·_*\\-]+/g, '')
    .toLowerCase();

/** A piece of the page: how it is called in a report, and its words, run by run. */
export interface Item {
  readonly name: string;
  readonly runs: readonly string[];
}

/** A link of the page: where it leads, as an id of the page or an address elsewhere. */
export interface Link {
  readonly href: string;
  readonly words: string;
}

/** What stands on a text's page and must stand in every form of it. */
export interface Inventory {
  readonly headings: readonly Item[];
  readonly paragraphs: readonly Item[];
  readonly notes: readonly Item[];
  readonly links: readonly Link[];
}

/** Signs of notes, ways back and ways to the index, which each form has in its own manner or not. */
const apparatus = 'sup, small, [data-anchor], [role="doc-backlink"], a[href*="#name-"]';

const textNode = 3;

/** The runs of words below a node, but for the apparatus. */
function runsOf(node: Node): readonly string[] {
  if (node.nodeType === textNode) {
    const words = bare(node.textContent ?? '');
    return words ? [words] : [];
  }
  if ('matches' in node && typeof node.matches === 'function' && node.matches(apparatus)) return [];
  return [...node.childNodes].flatMap(runsOf);
}

/**
 * Takes stock of a text's page. Links to other pages of the site are none of the text's; neither are
 * the ways back from notes, the links of headings to themselves, and what bears an id of the interface’s.
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

/**
 * Puts signs where emendations are marked in other forms: the page itself records the places, in the
 * backlinks of the list.
 */
function markEmendations(page: Document): void {
  for (const backlink of page.querySelectorAll('a[data-runs][id^="emref-"]')) {
    const block = page.getElementById(backlink.getAttribute('href')?.slice(1) ?? '');
    const offset = Number(backlink.getAttribute('data-runs')?.split(' ')[0]);
    if (block) insertSign(block, offset, page.createElement('sup'));
  }
}

/** Puts a sign after some characters of a node; gives what is left of them where the node has fewer. */
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
 * Whether runs stand in some words in their order, with no more between two of them than a sign may
 * take, or the line of a note that gives its kind, its dates and its id, which is longer in an export.
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
