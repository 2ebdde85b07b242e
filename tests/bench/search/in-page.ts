/** How a search is worked: the key that opens it, its field, where it shows what it found. */
export interface Controls {
  /** Nothing where the field is in the page from the first. */
  readonly key: string;
  readonly ctrl: boolean;
  readonly field: string;
  readonly results: string;
  /** Whether Enter is pressed, or typing is enough. */
  readonly enter: boolean;
}

/** How long an answer took, and when it was there in ms since 1970. */
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

// What follows runs in the page: each function is sent there alone and can use no other.

/** Opens a search if it is closed, types a query, waits for its first marked result, laid out. */
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
  // Looking for the field and for the results costs more or less by how they are named, not made.
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
  // Some lose what is typed while they load; a reader would type it again.
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

/** Lets the browser find the first match on from the top. */
export function findFirst(query: string): Reply {
  getSelection()?.collapse(document.body, 0);
  const start = performance.now();
  if (!window.find(query, false, false, true)) throw new Error(`No match for ${query}`);
  getSelection()?.getRangeAt(0).getBoundingClientRect();
  const end = performance.now();
  return { ms: end - start, at: performance.timeOrigin + end };
}

/** Opens the search of the page and waits until it is drawn, ready to type; in ms. */
export async function openDialog(): Promise<number> {
  const start = performance.now();
  const press = new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true });
  document.body.dispatchEvent(press);
  while (!document.activeElement?.matches('text-search dialog[open] input')) {
    await new Promise((done) => setTimeout(done));
  }
  await new Promise((done) => requestAnimationFrame(done));
  // After the frame is drawn.
  await new Promise((done) => setTimeout(done));
  return performance.now() - start;
}

/** How long each query took in the search of the page, laid out; in ms. */
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
