/** How to operate a search: the key that opens it, its field, and its results. */
export interface Controls {
  /** Undefined if the field is always in the page. */
  readonly key: string;
  readonly ctrl: boolean;
  readonly field: string;
  readonly results: string;
  /** Whether to press Enter, or only type. */
  readonly enter: boolean;
}

/** How long an answer took, and when it appeared in ms since 1970. */
export interface Reply {
  readonly ms: number;
  readonly at: number;
}

declare global {
  interface Window {
    find(words: string, exactCase: boolean, backwards: boolean, wrap: boolean): boolean;
    benchFind(query: string): Promise<readonly string[]>;
  }
}

// The following functions run in the page; each is sent alone and cannot call others.

/** Opens a search if necessary, types a query, and waits for layout of the first marked result. */
export async function ask(
  { key, ctrl, field, results, enter }: Controls,
  query: string,
): Promise<Reply> {
  const until = <Thing>(look: () => Thing | null | undefined): Promise<Thing> =>
    new Promise((done, fail) => {
      const late = setTimeout(() => {
        observer.disconnect();
        fail(new Error(`No answer to ${query} in ${results}`));
      }, 30_000);
      const check = (): void => {
        const seen = look();
        if (!seen) return;
        observer.disconnect();
        clearTimeout(late);
        done(seen);
      };
      const observer = new MutationObserver(check);
      observer.observe(document, { subtree: true, childList: true, attributes: true });
      check();
    });
  const ready = (): HTMLInputElement | undefined =>
    [...document.querySelectorAll<HTMLInputElement>(field)].find((each) => each.checkVisibility());
  // Exclude the time to find the field and results, which depends on the selectors.
  const open = ready();
  const list = document.querySelector(results);
  const start = performance.now();
  if (key && !open) {
    const press = { key, code: `Key${key.toUpperCase()}`, ctrlKey: ctrl, bubbles: true };
    document.body.dispatchEvent(new KeyboardEvent('keydown', { ...press, cancelable: true }));
  }
  const input = open ?? (await until(ready));
  const put = (words: string): unknown => {
    input.value = words;
    return input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  put(query);
  // Some searches lose input while they load; a reader would type again.
  const again = setInterval(() => put('') && put(query), 5000);
  if (enter) input.form?.requestSubmit();
  const stem = query.slice(0, 4).toLowerCase();
  const mark = await until(() =>
    [...(list ?? document).querySelectorAll(`${list ? '' : results} mark`)].find(
      ({ textContent }) => textContent.toLowerCase().startsWith(stem),
    ),
  );
  mark.getBoundingClientRect();
  clearInterval(again);
  const end = performance.now();
  return { ms: end - start, at: performance.timeOrigin + end };
}

/** Finds the first match from the top with the browser. */
export function findFirst(query: string): Reply {
  getSelection()?.collapse(document.body, 0);
  const start = performance.now();
  if (!window.find(query, false, false, true)) throw new Error(`No match for ${query}`);
  getSelection()?.getRangeAt(0).getBoundingClientRect();
  const end = performance.now();
  return { ms: end - start, at: performance.timeOrigin + end };
}

/** Opens the page's search and waits until it is painted; returns ms. */
export async function openDialog(): Promise<number> {
  const start = performance.now();
  const press = new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true });
  document.body.dispatchEvent(press);
  while (!document.activeElement?.matches('text-search dialog[open] input')) {
    await new Promise((done) => setTimeout(done));
  }
  await new Promise((done) => requestAnimationFrame(done));
  // After the frame is painted.
  await new Promise((done) => setTimeout(done));
  return performance.now() - start;
}

/** The time that each query takes in the page's search, including layout, in ms. */
export const timesOf = (queries: readonly string[]): readonly number[] => {
  const input = document.querySelector<HTMLInputElement>('text-search input');
  const results = document.querySelector('text-search [data-part=results]');
  return queries.map((query) => {
    if (input) input.value = query;
    const start = performance.now();
    input?.dispatchEvent(new Event('input', { bubbles: true }));
    results?.getBoundingClientRect();
    return performance.now() - start;
  });
};
