import type { CDPSession, Page, Protocol } from 'puppeteer-core';
import { type Answered, answersOfBrowser } from './answers.ts';
import { findFirst, type Reply } from './in-page.ts';

/**
 * Whether `window.find` works, which is what the browser's find box uses.
 *
 * The bundled Chromium lacks data for it; then CDP's search of DOM nodes is measured instead.
 */
const hasFind = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    getSelection()?.collapse(document.body, 0);
    return window.find(document.title.split(' ')[0] ?? '', false, false, true);
  });

/** A CDP session that knows all nodes of the page, as searching them requires. */
async function nodesOf(page: Page): Promise<[CDPSession, Protocol.DOM.Node]> {
  const session = await page.createCDPSession();
  await session.send('DOM.enable');
  const { root } = await session.send('DOM.getDocument', { depth: -1 });
  return [session, root];
}

const sessions = new WeakMap<Page, CDPSession>();

/** Finds the first match from the top with the browser, or the nodes with a match. */
export async function findInBrowser(page: Page, query: string): Promise<Reply> {
  const known = sessions.get(page);
  if (!known && (await hasFind(page))) return page.evaluate(findFirst, query);
  const [session] = known ? [known] : await nodesOf(page);
  sessions.set(page, session);
  const start = performance.now();
  const { searchId, resultCount } = await session.send('DOM.performSearch', { query });
  if (resultCount === 0) throw new Error(`No match for ${query}`);
  await session.send('DOM.getSearchResults', { searchId, fromIndex: 0, toIndex: 1 });
  const end = performance.now();
  return { ms: end - start, at: performance.timeOrigin + end };
}

/** The results of CDP's search, by the passages that contain the nodes, each once. */
async function answersOfNodes(
  page: Page,
  ids: ReadonlySet<string>,
  queries: readonly string[],
): Promise<readonly Answered[]> {
  const [session, root] = await nodesOf(page);
  const passages = new Map<number, string>();
  const walk = (node: Protocol.DOM.Node, passage: string): void => {
    const { attributes = [], children = [] } = node;
    const id = attributes[attributes.indexOf('id') + 1] ?? '';
    const inside = ids.has(id) ? id : passage;
    if (node.nodeType === 3 && inside) passages.set(node.nodeId, inside);
    for (const child of children) walk(child, inside);
  };
  walk(root, '');
  const all: Answered[] = [];
  for (const query of queries) {
    const words = query.replaceAll('"', '');
    const { searchId, resultCount } = await session.send('DOM.performSearch', { query: words });
    const range = { searchId, fromIndex: 0, toIndex: resultCount };
    const { nodeIds } = resultCount
      ? await session.send('DOM.getSearchResults', range)
      : { nodeIds: [] };
    const found = nodeIds.flatMap((node) => passages.get(node) ?? []);
    all.push({ places: Object.fromEntries(found.map((id) => [id, 1])), told: resultCount });
  }
  return all;
}

/** The results of the browser within the passages with these ids: all matches, or passages. */
export async function answersInBrowser(
  page: Page,
  ids: readonly string[],
  queries: readonly string[],
): Promise<{ readonly unit: 'matches' | 'passages'; readonly answers: readonly Answered[] }> {
  if (await hasFind(page)) {
    return {
      unit: 'matches',
      answers: await page.evaluate(answersOfBrowser, [ids, queries] as const),
    };
  }
  return { unit: 'passages', answers: await answersOfNodes(page, new Set(ids), queries) };
}
