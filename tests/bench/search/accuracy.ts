import type { Browser, Page } from 'puppeteer-core';
import { passages, promised } from '../../essay/edition.ts';
import { type Answered, answersOfLibrary, answersOfPagefind, answersShown } from './answers.ts';
import { visit } from './browser.ts';
import { answersInBrowser } from './browsers-find.ts';
import type { Addresses } from './rounds.ts';
import { pagefindsOwn, type Subject } from './subjects.ts';
import { type Counts, questions, truth } from './truth.ts';

/** The accuracy of a search's results. */
export interface Accuracy {
  /** The unit of comparison. */
  readonly unit: Unit;
  /** Fractions from 0 to 1, over all queries. */
  readonly precision: number;
  readonly recall: number;
  /** How many of the guaranteed counts it displays. */
  readonly told: number;
}

/** Matches by passage or by section, or passages only. */
type Unit = 'matches' | 'matches by section' | 'passages';

const sectionOf = new Map(passages.map(({ id, section }) => [id, section]));

/** Converts the true counts to a unit. */
const told: Readonly<Record<Unit, (counts: Counts) => Counts>> = {
  matches: (counts) => counts,
  passages: (counts) => new Map([...counts.keys()].map((id) => [id, 1])),
  'matches by section': (counts) => {
    const sections = new Map<string, number>();
    for (const [id, count] of counts) {
      const section = sectionOf.get(id) ?? '';
      sections.set(section, (sections.get(section) ?? 0) + count);
    }
    return sections;
  },
};

/** Runs all queries in a search. */
async function answersByText(
  { name, controls, from }: Subject,
  page: Page,
): Promise<{ readonly unit: Unit; readonly answers: readonly Answered[] }> {
  if (!controls) {
    const ids = passages.map(({ id }) => id);
    return answersInBrowser(page, ids, questions);
  }
  if (name === pagefindsOwn.name) {
    const script = new URL('pagefind/pagefind.js', page.url()).href;
    const answers = await page.evaluate(answersOfPagefind, [script, questions] as const);
    return { unit: 'matches by section', answers };
  }
  if (from === 'bench') {
    return { unit: 'passages', answers: await page.evaluate(answersOfLibrary, questions) };
  }
  if (controls.key) {
    await page.keyboard.press('/');
    await page.waitForSelector('text-search dialog[open]');
  }
  const element = controls.key ? 'text-search' : 'search-page';
  return {
    unit: 'matches',
    answers: await page.evaluate(answersShown, [element, questions] as const),
  };
}

/** Compares a search's results with an independent implementation. */
export async function accuracyOf(
  browser: Browser,
  subject: Subject,
  addresses: Addresses,
): Promise<Accuracy> {
  const address = addresses[subject.from] + subject.page;
  const { unit, answers } = await visit(browser, address, (page) => answersByText(subject, page));
  const truly = told[unit];
  const places = truly(new Map(passages.map(({ id }) => [id, 1])));
  let [right, found, there] = [0, 0, 0];
  for (const [nth, query] of questions.entries()) {
    const wanted = truly(truth(query));
    for (const count of wanted.values()) there += count;
    // Results outside the text are ignored.
    for (const [id, count] of Object.entries(answers[nth]?.places ?? {})) {
      if (!places.has(id)) continue;
      found += count;
      right += Math.min(count, wanted.get(id) ?? 0);
    }
  }
  const kept = promised.filter(
    ([query, count]) => answers[questions.indexOf(query)]?.told === count,
  );
  return { unit, precision: right / found, recall: right / there, told: kept.length };
}
