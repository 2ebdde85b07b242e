import { expect, it } from 'vitest';
import { settingsApplied } from '../../src/client/dom/settings-applied.ts';
import { paragraphNumber } from '../../src/edition/addresses.ts';
import { fold } from '../../src/edition/match.ts';
import { wordsOf } from '../../src/edition/words.ts';
import { fill } from '../../src/i18n/fill.ts';
import { labelsFor } from '../../src/i18n/labels.ts';
import { editorial, passages, promised } from '../essay/edition.ts';
import { subject } from '../essay/page.ts';
import { inOneEngine } from './in-each-engine.ts';
import { countInAll } from './texts.ts';

const counted = (n: number): string => (n === 0 ? 'No match' : `${n} `);

inOneEngine('search', (scene) => {
  const said = (): Promise<string> =>
    scene.reader.evaluate(
      () =>
        document.querySelector('text-search [role=status], search-page [role=status]')
          ?.textContent ?? '',
    );
  const waitUntilSaid = (words: string): Promise<void> =>
    scene.reader.waitFor(
      `document.querySelector('text-search [role=status], search-page [role=status]')?.textContent.startsWith(${JSON.stringify(words)})`,
    );
  const openAndType = async (query: string): Promise<void> => {
    await scene.open();
    await scene.reader.waitFor("customElements.get('text-search-opener') !== undefined");
    await scene.reader.press('/');
    await scene.reader.waitFor("document.querySelector('text-search dialog')?.open");
    await scene.reader.type(query);
  };
  /** The block of the current highlight, and the number of all highlights. */
  const marked = (): Promise<{ all: number; current: string }> =>
    scene.reader.evaluate(() => {
      const [current] = CSS.highlights.get('search-current') ?? [];
      const block = current?.startContainer.parentElement?.closest('p[id], h1, h2, h3, li[id]');
      return { all: CSS.highlights.get('search')?.size ?? 0, current: block?.id ?? '' };
    });

  /** The background colour of a highlighted word. */
  const colourOfMarks = (): Promise<string> =>
    scene.reader.evaluate(() => {
      const paragraph = document.querySelector('#p1');
      return paragraph ? getComputedStyle(paragraph, '::highlight(search)').backgroundColor : '';
    });

  it('reads from the page exactly the passages of the edition', async () => {
    await openAndType(subject.word.query);
    await scene.reader.waitFor("customElements.get('text-search') !== undefined");
    // Notes that the depth hides have a label that says so.
    await scene.reader.evaluate((event) => {
      document.documentElement.dataset['depth'] = 'scholarly';
      document.dispatchEvent(new Event(event));
    }, settingsApplied);
    const read: unknown =
      await scene.reader.evaluate(`document.querySelector('text-search').passages
      .map(({ id, scope, section, label, text }) => ({ id, scope, section, label, text }))`);
    const all = Array.isArray(read) ? read : [];
    const authors = ['text', 'notes', 'headnote'];
    expect(all.filter(({ scope }) => authors.includes(scope))).toEqual(
      // The page has italics in its nodes.
      passages.map(({ italics: _, ...passage }) => {
        const n = paragraphNumber(passage.id);
        return n ? { ...passage, label: fill(labelsFor('en').paragraph, { n }) } : passage;
      }),
    );
    const tidy = <P extends { text: string }>(list: readonly P[]): readonly P[] =>
      list.map((each) => ({ ...each, italics: undefined, text: each.text.replace(/\s+/g, ' ') }));
    expect(tidy(all.filter(({ scope }) => !authors.includes(scope)))).toEqual(
      tidy(editorial.filter(({ scope }) => scope !== 'names')),
    );
  });

  it('has the expected counts on the page', async () => {
    await openAndType('x');
    for (const [query, count] of promised) {
      await scene.reader.evaluate((words) => {
        const input = document.querySelector<HTMLInputElement>('text-search input');
        if (input) input.value = words;
        input?.dispatchEvent(new Event('input', { bubbles: true }));
      }, query);
      await waitUntilSaid(counted(count));
    }
  });

  it('counts the matches of all texts on the search page', async () => {
    for (const [query] of promised) {
      await scene.open(`search/?${new URLSearchParams({ q: query })}`);
      await waitUntilSaid(counted(countInAll(query)));
    }
    expect(scene.reader.complaints()).toEqual([]);
  });

  it('reports how many matches there are and where, and requests only its own scripts', async () => {
    await openAndType(subject.word.query);
    await waitUntilSaid(`${subject.word.all} matches: `);
    expect(await said()).toContain(`${subject.word.text} in the text`);
    expect(await said()).toContain(`${subject.word.notes} in the author’s notes`);
    expect(await said()).toContain(`${subject.word.headnote} in the headnote`);
    const asked = scene.reader.requests().filter(({ kind }) => kind === 'fetch' || kind === 'xhr');
    // The index is queried for names only after the page's answer.
    expect(asked.filter(({ url }) => !/\/pagefind\/|\/search\/state\.txt$/.test(url))).toEqual([]);
    expect(scene.reader.complaints()).toEqual([]);
  });

  it('goes to the chosen match, marks all, and moves on by n and N', async () => {
    await openAndType(subject.name.query);
    await waitUntilSaid(`${subject.name.all} in`);
    await scene.reader.press('ArrowDown');
    await scene.reader.press('Enter');
    await scene.reader.waitFor("!document.querySelector('text-search dialog').open");
    await scene.reader.waitFor("!document.querySelector('search-walk').hidden");
    expect(new URL(await scene.reader.url()).search).toBe(`?q=${subject.name.query}`);
    const first = await marked();
    expect(first.all).toBe(subject.name.all);
    expect(await colourOfMarks()).not.toBe('rgba(0, 0, 0, 0)');
    expect(`#${first.current}`).toBe(new URL(await scene.reader.url()).hash);
    await scene.reader.press('n');
    await scene.reader.waitFor(
      `document.querySelector('search-walk [role=status]').textContent === '2 of ${subject.name.all}'`,
    );
    await scene.reader.press('n', 'Shift');
    await scene.reader.waitFor(
      `document.querySelector('search-walk [role=status]').textContent === '1 of ${subject.name.all}'`,
    );
    await scene.reader.press('Escape');
    expect(await marked()).toEqual({ all: 0, current: '' });
    expect(new URL(await scene.reader.url()).search).toBe('');
  });

  it('restores the results on Back', async () => {
    await openAndType(subject.word.query);
    await waitUntilSaid(`${subject.word.all} `);
    for (let i = 0; i < 5; i++) await scene.reader.press('ArrowDown');
    const followed = await scene.reader.focused();
    await scene.reader.press('Enter');
    await scene.reader.waitFor("!document.querySelector('text-search dialog').open");
    await scene.reader.back();
    await scene.reader.waitFor("document.querySelector('text-search dialog').open");
    expect(await scene.reader.focused()).toEqual(followed);
    await scene.reader.forward();
    await scene.reader.waitFor("!document.querySelector('search-walk').hidden");
    expect((await marked()).all).toBe(subject.word.all);
  });

  it('shows the same to another person with the URL', async () => {
    await scene.open(`?q=${subject.word.query}#${subject.word.place}`);
    await scene.reader.waitFor("document.querySelector('search-walk:not([hidden])') !== null");
    expect(await marked()).toEqual({ all: subject.word.all, current: subject.word.place });
    await scene.open(`?q=${subject.word.query}&in=notes`);
    await scene.reader.waitFor("document.querySelector('text-search dialog').open");
    await scene.reader.waitFor(
      `document.querySelector('[data-part=count]').textContent.startsWith('${subject.word.notes} in')`,
    );
  });

  it('closes on Escape, returns the focus and restores the URL', async () => {
    await scene.open('#p5');
    await scene.reader.waitFor("customElements.get('text-search-opener') !== undefined");
    await scene.reader.focus({ role: 'link', name: 'Search' });
    await scene.reader.press('Enter');
    await scene.reader.waitFor("document.querySelector('text-search dialog')?.open");
    await scene.reader.type(subject.person.query);
    await waitUntilSaid(`${subject.person.all} in`);
    await scene.reader.press('Escape');
    await scene.reader.waitFor("!document.querySelector('text-search dialog').open");
    await scene.reader.waitFor("location.search === ''");
    expect(await scene.reader.url()).toBe(`${scene.site.address}#p5`);
    expect((await scene.reader.focused())?.name).toBe('Search');
  });

  it('describes the matches of a section for screen readers', async () => {
    await openAndType(subject.word.query);
    await waitUntilSaid(`${subject.word.all} `);
    expect(await scene.reader.count({ role: 'link', name: subject.word.section })).toBe(1);
  });

  it('treats the query as text', async () => {
    await openAndType('<img src=x onerror=alert(1)>');
    await waitUntilSaid('No match for “<img');
    expect(
      await scene.reader.evaluate(() => document.querySelectorAll('text-search img').length),
    ).toBe(0);
    expect(scene.reader.complaints()).toEqual([]);
  });

  it('links to the concordances without script', async ({ skip }) => {
    skip(!scene.reader.can.has('script'), 'script cannot be switched off here');
    await scene.open('search/', { script: false });
    expect(await scene.reader.count({ role: 'link', name: subject.title })).toBe(1);
  });

  it('fits a narrow window', async () => {
    await scene.open(`?q=${subject.word.query}`, { width: 320, height: 568 });
    await scene.reader.waitFor("document.querySelector('text-search .picture') !== null");
    const wide = await scene.reader.evaluate(() => {
      const dialog = document.querySelector('text-search dialog');
      return dialog ? dialog.scrollWidth - dialog.clientWidth : -1;
    });
    expect(wide).toBe(0);
  });

  it('reports that the index cannot be loaded, and where to go on', async () => {
    await scene.open('search/');
    await scene.reader.refuse(/pagefind/);
    await scene.reader.focus({ role: 'searchbox' });
    await scene.reader.type(subject.word.query);
    await waitUntilSaid('The index could not be loaded');
    await scene.reader.refuse(undefined);
  });
});

// The index is the same in every engine, and tests above query it in each.
inOneEngine('search', (scene) => {
  it('finds for every word all its sections through the index', async () => {
    const sections = new Map<string, Set<string>>();
    for (const passage of passages) {
      for (const { word } of wordsOf(fold(passage.text))) {
        sections.set(word, (sections.get(word) ?? new Set()).add(passage.section));
      }
    }
    await scene.open('search/');
    const found = await scene.reader.evaluate(`(async (words) => {
      const pagefind = await import(document.querySelector('search-page').dataset.index + 'pagefind.js');
      await pagefind.options({ noWorker: true });
      const all = {};
      for (const word of words) {
        const { results } = await pagefind.search(word);
        const data = await Promise.all(results.map((result) => result.data()));
        all[word] = data.map(({ raw_url }) => raw_url.split('#')[1]);
      }
      return all;
    })(${JSON.stringify([...sections.keys()])})`);
    const missed = [...sections].flatMap(([word, wanted]) =>
      [...wanted]
        .filter((id) => !new Set(Reflect.get(Object(found), word)).has(id))
        .map((id) => `${word}: ${id}`),
    );
    expect(missed).toEqual([]);
  });
});
