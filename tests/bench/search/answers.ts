/** What a search found: the number of matches by place, and the count that it displays. */
export interface Answered {
  readonly places: Readonly<Record<string, number>>;
  readonly told: number;
}

// The following functions run in the page; each is sent alone and cannot call others.

/** The results of our searches: links to passages, with each match marked. */
export async function answersShown([element, queries]: readonly [
  'text-search' | 'search-page',
  readonly string[],
]): Promise<readonly Answered[]> {
  const root = document.querySelector(element);
  const [input, count] = [root?.querySelector('input'), root?.querySelector('[data-part=count]')];
  if (!root || !input || !count) throw new Error(element);
  const told = (): Promise<unknown> =>
    new Promise((done) => {
      const observer = new MutationObserver(() => {
        if (count.textContent === root.getAttribute('data-loading')) return;
        observer.disconnect();
        done(undefined);
      });
      observer.observe(count, { childList: true });
    });
  const all: Answered[] = [];
  for (const query of queries) {
    input.value = query;
    const answered = told();
    if (element === 'text-search') input.dispatchEvent(new Event('input', { bubbles: true }));
    else input.form?.requestSubmit();
    await answered;
    // Long lists are rendered in slices; what is late counts as missing.
    const number = Number(/^\d+/.exec(count.textContent)?.[0] ?? 0);
    const shown = (): number => root.querySelectorAll('[data-part=results] mark').length;
    const late = performance.now() + 1000;
    while (shown() < number && performance.now() < late) {
      await new Promise((done) => setTimeout(done));
    }
    const links = [...root.querySelectorAll<HTMLAnchorElement>('[data-part=results] li a')];
    const places = links.map((link) => [link.hash.slice(1), link.querySelectorAll('mark').length]);
    all.push({ places: Object.fromEntries(places), told: number });
  }
  return all;
}

/** The ids that a library finds, each once, because it counts passages. */
export async function answersOfLibrary(queries: readonly string[]): Promise<readonly Answered[]> {
  const all: Answered[] = [];
  for (const query of queries) {
    const ids = await window.benchFind(query);
    all.push({ places: Object.fromEntries(ids.map((id) => [id, 1])), told: ids.length });
  }
  return all;
}

/** The results of Pagefind in the page's sections; its interface covers only this page. */
export async function answersOfPagefind([script, queries]: readonly [
  string,
  readonly string[],
]): Promise<readonly Answered[]> {
  interface Section {
    readonly url: string;
    readonly locations: readonly number[];
  }
  interface Found {
    readonly data: () => Promise<{ readonly sub_results: readonly Section[] }>;
  }
  const pagefind: { search: (query: string) => Promise<{ results: readonly Found[] }> } =
    await import(script);
  const all: Answered[] = [];
  for (const query of queries) {
    const { results } = await pagefind.search(query);
    const pages = await Promise.all(results.map((result) => result.data()));
    const sections = pages.flatMap((page) => page.sub_results);
    const places = sections.map(({ url, locations }) => [
      url.split('#')[1]?.replace(/^ui-/, '') ?? 'title',
      locations.length,
    ]);
    all.push({ places: Object.fromEntries(places), told: results.length });
  }
  return all;
}

/** The results of the browser's find within the passages with these ids. */
export function answersOfBrowser([ids, queries]: readonly [
  readonly string[],
  readonly string[],
]): readonly Answered[] {
  const known = new Set(ids);
  // The browser cannot select a match in these, and would find it again and again.
  for (const element of document.querySelectorAll('body *'))
    if (getComputedStyle(element).userSelect === 'none') element.remove();
  return queries.map((query) => {
    const places: Record<string, number> = {};
    let told = 0;
    getSelection()?.collapse(document.body, 0);
    while (window.find(query.replaceAll('"', ''), false, false, false)) {
      told++;
      let place = getSelection()?.getRangeAt(0).startContainer.parentElement;
      while (place && !known.has(place.id)) place = place.parentElement;
      if (place) places[place.id] = (places[place.id] ?? 0) + 1;
    }
    return { places, told };
  });
}
