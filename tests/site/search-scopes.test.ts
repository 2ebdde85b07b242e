import { expect, it } from 'vitest';
import { fold, matches, parseQuery } from '../../src/edition/match.ts';
import { editorial } from '../essay/edition.ts';
import { subject } from '../essay/page.ts';
import { inOneEngine } from './in-each-engine.ts';
import { noTimerRuns, watchTimers } from './page-timers.ts';

/** How often a word occurs in the editor's words of a scope. */
const countOf = (word: string, scope: string, begins = ''): number =>
  editorial
    .filter((passage) => passage.scope === scope && passage.id.startsWith(begins))
    .flatMap(({ text }) => matches(fold(text), parseQuery(word).ways[0]?.[0] ?? '')).length;
const matched = (n: number): string => (n === 1 ? '1 match' : `${n} matches`);

inOneEngine('the scopes of the search', (scene) => {
  const count = "document.querySelector('text-search [data-part=count]')?.textContent ?? ''";
  const said = "document.querySelector('text-search [role=status]')?.textContent ?? ''";
  const part = (name: string): string =>
    `document.querySelector('text-search [data-part=${name}]')?.textContent ?? ''`;
  const waitFor = (what: string, words: string): Promise<void> =>
    scene.reader.waitFor(`(${what}).includes(${JSON.stringify(words)})`, 10_000);

  it('Only the author’s words are counted; the editor’s follow under their own headings', async () => {
    await scene.open(`?q=${subject.name.query}`);
    await waitFor(count, `${subject.name.all} in the text`);
    await waitFor(part('aside'), 'In the editor’s notes');
    const editors = countOf(subject.name.query, 'editor', 'ed-');
    expect(await scene.reader.evaluate(part('aside'))).toContain(
      `Editor’s annotations ${matched(editors)}`,
    );
    await waitFor(
      part('beyond'),
      `Index of names ${matched(countOf(subject.name.query, 'names'))}`,
    );
    await waitFor(count, `${countOf(subject.name.query, 'names')} in the index of names`);
  });

  it.each(['emendations', 'editor', 'names'])(
    'in=%s counts only that scope, and says so',
    async (scope) => {
      await scene.open(`?q=${subject.name.query}&in=${scope}`);
      await waitFor(said, `${countOf(subject.name.query, scope)} in`);
      expect(await scene.reader.evaluate(said)).toMatch(
        new RegExp(` · ${subject.name.all} in the text`),
      );
      expect(scene.reader.complaints()).toEqual([]);
    },
  );

  it('A query without matches names the scope', async () => {
    await scene.open('?q=zzz&in=notes');
    await waitFor(said, 'No match for “zzz” in the author’s notes');
  });

  it('A match in an editor’s note opens the card of the note at the annotated words', async () => {
    const [note] = editorial.filter(
      ({ id, text }) => id.startsWith('ed-') && text.includes(` ${subject.annotationWord}`),
    );
    if (!note) throw new Error(`No annotation has ${subject.annotationWord}.`);
    await scene.open(`?q=${subject.annotationWord}&in=editor`, { width: 1024 });
    await waitFor(said, '1 in');
    await scene.reader.press('Enter');
    await scene.reader.waitFor("document.querySelector('note-card')?.matches(':popover-open')");
    expect((await scene.reader.focused())?.name).toBe(note.label);
    expect(new URL(await scene.reader.url()).hash).toBe(`#${note.id}`);
    await scene.reader.press('Escape');
    await scene.reader.waitFor("!document.querySelector('note-card').matches(':popover-open')");
    // The focus returns shortly after the card has closed.
    await scene.reader.waitFor("document.activeElement?.matches('article a')");
    await scene.reader.back();
    await waitFor(count, '1 in');
    await scene.reader.waitFor("document.querySelector('text-search dialog').open");
  });

  it('Without the index the page’s own matches are shown, with a message', async () => {
    await scene.open();
    await scene.reader.refuse(/\/pagefind\//);
    await scene.reader.press('/');
    await scene.reader.waitFor("document.querySelector('text-search dialog')?.open");
    await scene.reader.type(subject.name.query);
    await waitFor(count, `${subject.name.all} in the text`);
    await waitFor(part('beyond'), 'could not be searched');
    await scene.reader.refuse(undefined);
  });

  it('Another form of the word replaces it without loading a page', async () => {
    await scene.open(`?q=${subject.word.query}`);
    await waitFor(part('also'), subject.word.form.query);
    await scene.reader.evaluate('(globalThis.same = true)');
    await scene.reader.click({ role: 'link', name: subject.word.form.query });
    await waitFor(said, `${subject.word.form.all} `);
    expect(await scene.reader.evaluate('globalThis.same')).toBe(true);
    expect(new URL(await scene.reader.url()).search).toBe(`?q=${subject.word.form.query}`);
    expect((await scene.reader.focused())?.role).toBe('searchbox');
  });

  it('Notes that the depth hides are found too, and name the depth', async () => {
    await scene.open(`?q=${subject.name.query}`);
    await waitFor(part('aside'), '(shown in Scholarly)');
    await scene.reader.evaluate(() => {
      document.documentElement.dataset['depth'] = 'scholarly';
      document.dispatchEvent(new Event('settings-applied'));
    });
    await scene.reader.focus({ role: 'searchbox' });
    await scene.reader.press('End');
    await scene.reader.type(' ');
    await scene.reader.waitFor(`!(${part('aside')}).includes('(shown in')`);
  });

  it('All matches of the most frequent word are listed, and End goes to the last', async () => {
    await scene.open(`?q=${subject.commonest.query}`);
    await waitFor(said, `${subject.commonest.all} matches`);
    const marks = "document.querySelectorAll('text-search [data-part=results] mark').length";
    await scene.reader.waitFor(`${marks} === ${subject.commonest.all}`);
    // Results outside the text come last.
    await waitFor(part('aside'), 'Editor’s annotations');
    await waitFor(part('beyond'), 'Index of names');
    await scene.reader.press('ArrowDown');
    await scene.reader.press('End');
    expect(
      await scene.reader.evaluate(
        "[...document.querySelectorAll('text-search li a')].at(-1) === document.activeElement",
      ),
    ).toBe(true);
    await scene.reader.press('Home');
    await scene.reader.press('ArrowUp');
    expect((await scene.reader.focused())?.role).toBe('searchbox');
  });

  it('A status is announced once for each query, and names the scope', async () => {
    await scene.open('?q=x');
    await waitFor(said, 'x');
    await scene.reader.evaluate(watchTimers);
    await scene.reader.evaluate(() => {
      const region = document.querySelector('text-search [role=status]');
      const told: unknown[] = [];
      Reflect.set(globalThis, 'told', told);
      const hear = new MutationObserver(() => told.push(region?.textContent));
      if (region) hear.observe(region, { childList: true });
    });
    await scene.reader.evaluate("document.querySelector('text-search input').select()");
    await scene.reader.type(subject.person.query);
    await waitFor(said, `${subject.person.all} in the text`);
    await waitFor(part('beyond'), 'Index of names');
    await scene.reader.waitFor(noTimerRuns);
    expect(await scene.reader.evaluate('told.length')).toBe(1);
  });

  it.each([
    ['"', 'Type a word'],
    ['*', 'Type a word'],
    ['😀', 'Type a word'],
    ['مرحبا', 'No match for “مرحبا”'],
    ['\0', 'Type a word'],
    [`${'a'.repeat(300)}`, 'Only the first 200 characters'],
    ['<img src=x onerror=alert(1)>', 'No match for “<img'],
  ])('%j in the URL is treated as text, with a message', async (typed, sentence) => {
    await scene.open(`?${new URLSearchParams({ q: typed })}`);
    await waitFor(count, sentence);
    expect(await scene.reader.evaluate("document.querySelectorAll('text-search img').length")).toBe(
      0,
    );
    // The previous page may still log errors from being left.
    expect(scene.reader.complaints().filter((line) => /^Policy:|alert/.test(line))).toEqual([]);
  });

  it('Single letters do nothing if switched off; Ctrl K works', async () => {
    await scene.open();
    await scene.reader.evaluate(() => {
      document.documentElement.dataset['keys'] = 'off';
    });
    await scene.reader.press('/');
    await scene.reader.press('k', 'Control');
    await scene.reader.waitFor("document.querySelector('text-search dialog')?.open");
    expect(await scene.reader.evaluate("document.querySelector('text-search input').value")).toBe(
      '',
    );
  });

  it.each([
    ['a narrow window', { width: 320, height: 568 }],
    ['four times as large', { width: 320, height: 256 }],
  ])('The dialog fits %s', async (_, size) => {
    await scene.open(`?q=${subject.word.query}`, size);
    await waitFor(part('aside'), 'Editor’s annotations');
    expect(
      await scene.reader.evaluate(
        "(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('text-search dialog'))",
      ),
    ).toBe(0);
    await scene.reader.press('ArrowDown');
    const { top, bottom } = Object(
      await scene.reader.evaluate('document.activeElement.getBoundingClientRect().toJSON()'),
    );
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(size.height + 1);
  });

  it('The ticks are visible in forced colours', async ({ skip }) => {
    skip(!scene.reader.can.has('forcedColors'), 'this engine’s colours cannot be forced');
    await scene.open(`?q=${subject.word.query}`, { forcedColors: true });
    await scene.reader.waitFor("document.querySelector('text-search .tick') !== null");
    expect(
      await scene.reader.evaluate(
        "getComputedStyle(document.querySelector('text-search .tick')).backgroundImage",
      ),
    ).toContain('gradient');
  });

  it('A name links to its entry in the index of names, and Back returns to the results', async () => {
    await scene.open(`?q=${subject.name.query}&in=names`);
    await waitFor(said, `${countOf(subject.name.query, 'names')} in`);
    await scene.reader.press('ArrowDown');
    await scene.reader.press('Enter');
    await scene.reader.waitFor(
      "document.readyState === 'complete' && /\\/names\\/#name-/.test(location.href)",
    );
    await scene.reader.back();
    await waitFor(count, `${countOf(subject.name.query, 'names')} in`);
  });
});
