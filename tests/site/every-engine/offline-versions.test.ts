import { rmSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { subject } from '../../essay/page.ts';
import { start } from '../browsers/engines.ts';
import type { Browser, Reader } from '../browsers/reader.ts';
import { type FaultySite, serveFaulty } from '../faulty-site.ts';
import { highlight } from '../highlighting.ts';
import { describeInEachEngine, isKept } from '../in-each-engine.ts';
import { after, before, nextVersion } from '../next-version.ts';
import { dist } from '../site.ts';

const workers = { workers: true };
const shows = (word: string): string =>
  `document.querySelector('main').textContent.includes('${word}')`;
const isTold = "document.querySelector('site-update').hasAttribute('data-open')";
/** What a browser does on the next visit, or when the reader returns to the page. */
const lookForNew =
  'navigator.serviceWorker.getRegistration().then((one) => one.update().then(() => true, () => false))';
const stored =
  'caches.keys().then((names) => names.filter((name) => /:edition:/.test(name)).length)';
const drawn = "[...(globalThis.CSS?.highlights?.get('reader-yellow') ?? [])].length";
/** Whether no worker is installing: the last one is active, or has failed. */
const isSettled =
  'navigator.serviceWorker.getRegistration().then((one) => one !== undefined && !one.installing && !one.waiting && one.active.state === "activated")';

describeInEachEngine('a new version of the site', (engine) => {
  let site: FaultySite;
  let browser: Browser;
  let reader: Reader;
  let next: string;
  beforeAll(async () => {
    next = await nextVersion();
    browser = await start(engine);
  });
  beforeEach(async () => {
    site = await serveFaulty();
    reader = await browser.reader();
    return async () => {
      await reader.close();
      await site.close();
    };
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(next, { recursive: true, force: true });
  });
  const isChromium = engine.name === 'chromium';
  /** The worker's logic is tested in one engine; differences between engines in each. */
  const isFirst = isChromium && process.env['THOROUGH'] !== undefined;
  /** What takes long; `npm test`, which has only Chromium, leaves it to `npm run test:thorough`. */
  const further = isChromium && !isFirst ? () => undefined : it;
  const visit = async (): Promise<void> => {
    await reader.open(site.address, workers);
    await reader.waitFor(isKept, 20_000);
  };

  it('is announced, leaves the open page intact, and is shown after a reload', async () => {
    await visit();
    await site.publish(next);
    await reader.evaluate(lookForNew);
    await reader.waitFor(isTold, 20_000);
    expect(await reader.count({ role: 'button', name: 'Reload' })).toBe(1);
    // The old page finds its own scripts and index, which the site no longer has.
    expect(await reader.evaluate(shows(before))).toBe(true);
    await reader.press('/');
    await reader.waitFor("document.querySelector('text-search dialog')?.open");
    await reader.type(subject.indexed);
    await reader.waitFor(
      "/index of names/.test(document.querySelector('text-search [data-part=count]').textContent)",
    );
    await reader.press('Escape');
    await reader.click({ role: 'button', name: 'Reload' });
    await reader.waitFor(`${shows(after)} && !${shows(before)} && ${isKept}`, 20_000);
    await reader.waitFor(`${stored}.then((many) => many === 1)`);
    await site.close();
    await reader.open(`${site.address}search/?q=${subject.word.query}`, workers);
    await reader.waitFor(
      "/^\\d+ matches/.test(document.querySelector('search-page [data-part=count]').textContent)",
    );
    await reader.open(`${site.address}terms/`, workers);
    expect(await reader.evaluate(`${shows(after)} && !${shows(before)}`)).toBe(true);
    expect(await reader.evaluate(isTold)).toBe(false);
  });

  if (isFirst)
    it('is announced on the next visit, and shown by any reload', async () => {
      await visit();
      await site.publish(next);
      await reader.open(site.address, workers);
      await reader.waitFor(isTold, 20_000);
      await reader.reload();
      await reader.waitFor(`${shows(after)} && !${shows(before)}`);
    });

  it.each(
    (
      [
        ['a file breaks off', /terms\/$/, 'cut'],
        ['a file is missing', /search\/$/, 404],
        ['a file does not match its checksum', /terms\/$/, 'garbled'],
      ] as const
    ).slice(0, isFirst ? undefined : isChromium ? 0 : 1),
  )('is not installed in part: %s', async (_, address, fault) => {
    await visit();
    site.fail(address, fault);
    await site.publish(next);
    await reader.evaluate(lookForNew);
    await reader.waitFor(isSettled, 20_000);
    await reader.waitFor(`${stored}.then((many) => many === 1)`);
    expect(await reader.evaluate(isTold)).toBe(false);
    expect(await reader.evaluate(`${shows(before)} && !${shows(after)}`)).toBe(true);
    // The new version is installed once the network recovers.
    site.fail();
    await reader.waitFor(`${lookForNew}.then(() => ${isTold})`, 20_000);
    await reader.reload();
    await reader.waitFor(`${shows(after)} && !${shows(before)}`);
  });

  if (isFirst)
    it('is not disturbed by an open page while it is being installed', async () => {
      await visit();
      await visit();
      site.fail(/terms\/$/, 'held');
      await site.publish(next);
      await reader.evaluate(
        'navigator.serviceWorker.getRegistration().then((one) => void one.update())',
      );
      await reader.waitFor(`${stored}.then((many) => many === 2)`, 20_000);
      // What a page says when it has been opened; the answer comes after the tidying.
      await reader.evaluate(`new Promise((resolve) => {
        const { serviceWorker } = navigator;
        serviceWorker.addEventListener('message', ({ data }) => 'kept' in data && resolve());
        const { keep } = document.querySelector('[data-keep]').dataset;
        serviceWorker.controller.postMessage({ keep });
      })`);
      expect(await reader.evaluate(stored)).toBe(2);
      expect(await reader.evaluate(isTold)).toBe(false);
      site.fail();
      await reader.waitFor(isTold, 20_000);
      await reader.reload();
      await reader.waitFor(`${shows(after)} && ${isKept}`, 20_000);
      await site.close();
      await reader.open(`${site.address}terms/`, workers);
      expect(await reader.evaluate(`${shows(after)} && !${shows(before)}`)).toBe(true);
    });

  further('without offline reading deletes what was stored', async () => {
    const last = await nextVersion({ kept: false });
    try {
      await visit();
      await site.publish(last);
      await reader.evaluate(lookForNew);
      await reader.waitFor(
        'navigator.serviceWorker.getRegistration().then((one) => one === undefined)',
      );
      await reader.waitFor(`${stored}.then((many) => many === 0)`);
      await reader.open(`${site.address}terms/`, workers);
      expect(await reader.evaluate(shows(after))).toBe(true);
    } finally {
      rmSync(last, { recursive: true, force: true });
    }
  });

  further('without enough storage leaves the page readable', async ({ skip }) => {
    skip(!reader.can.has('room'), 'this engine’s room cannot be made less');
    await reader.open(site.address, { ...workers, room: 100_000 });
    await reader.waitFor("customElements.get('site-update') !== undefined");
    await reader.waitFor(
      'navigator.serviceWorker.getRegistration().then((one) => !one?.installing)',
      20_000,
    );
    expect(await reader.evaluate(isKept)).toBe(false);
    expect(await reader.evaluate(isTold)).toBe(false);
    await reader.press('/');
    await reader.waitFor("document.querySelector('text-search dialog')?.open");
    await reader.type(subject.word.query);
    await reader.waitFor(
      `document.querySelector('text-search [data-part=count]').textContent.startsWith('${subject.word.all} matches')`,
    );
    expect(reader.complaints().filter((line) => /^Policy|Quota/.test(line))).toEqual([]);
    if (engine.name !== 'chromium') return;
    await reader.open(site.address, workers);
    await reader.waitFor(isKept, 20_000);
  });

  const mark = (): Promise<void> => highlight(reader, subject.word.place);

  it('leaves the reader’s notes as they are', async ({ skip }) => {
    await visit();
    skip(!(await reader.evaluate("'highlights' in CSS")), 'this engine draws no highlights');
    await mark();
    // One version after another, and then one that is not stored for offline reading.
    const last = await nextVersion({ kept: false });
    try {
      for (const version of [next, dist]) {
        await site.publish(version);
        await reader.waitFor(`${lookForNew}.then(() => ${isTold})`, 20_000);
        await reader.open(site.address, workers);
        const word = version === next ? after : before;
        await reader.waitFor(`${shows(word)} && ${drawn} === 1`, 20_000);
      }
      await site.publish(last);
      await reader.evaluate(lookForNew);
      await reader.waitFor(`${stored}.then((many) => many === 0)`, 20_000);
      await reader.open(site.address, workers);
      await reader.waitFor(`${shows(after)} && ${drawn} === 1`, 20_000);
    } finally {
      rmSync(last, { recursive: true, force: true });
    }
  });

  if (isFirst)
    it('without enough storage for it leaves the old one whole, and the reader’s notes', async () => {
      await visit();
      await mark();
      const used = await reader.evaluate('navigator.storage.estimate().then(({ usage }) => usage)');
      await reader.open(site.address, { ...workers, room: Number(used) + 50_000 });
      await reader.waitFor(`${isKept} && ${drawn} === 1`);
      await site.publish(next);
      await reader.evaluate(lookForNew);
      await reader.waitFor(isSettled, 20_000);
      expect(await reader.evaluate(isTold)).toBe(false);
      await site.close();
      await reader.reload();
      await reader.waitFor(`${shows(before)} && ${isKept} && ${drawn} === 1`, 20_000);
      expect(await reader.evaluate(stored)).toBe(1);
      await reader.press('/');
      await reader.waitFor("document.querySelector('text-search dialog')?.open");
      await reader.type(subject.indexed);
      await reader.waitFor(
        "/index of names/.test(document.querySelector('text-search [data-part=count]').textContent)",
      );
      for (const path of ['terms/', 'my-notes/', `search/?q=${subject.word.query}`]) {
        await reader.open(`${site.address}${path}`, { ...workers, room: Number(used) + 50_000 });
        expect(await reader.evaluate('document.title'), path).not.toMatch(/offline/i);
      }
      // With room again, the new version is installed, and the notes are still there.
      await site.open();
      await reader.open(site.address, workers);
      await reader.waitFor(`${lookForNew}.then(() => ${isTold})`, 60_000);
      await reader.reload();
      await reader.waitFor(`${shows(after)} && ${drawn} === 1`, 20_000);
    }, 180_000);
});
