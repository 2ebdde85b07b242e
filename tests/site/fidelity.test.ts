import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Readability } from '@mozilla/readability';
import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settingsKey } from '../../src/client/settings/settings-store.ts';
import { type Counts, type Form, forms } from '../../src/edition/fidelity.ts';
import type { Edition } from '../../src/edition/model.ts';
import { compileAll } from '../../src/markdown/compile-all.ts';
import { textFolders } from '../../src/markdown/loaders/read-folder.ts';
import { readPdf } from '../exports/pdf/read-pdf.ts';
import { engines, start } from './browsers/engines.ts';
import type { Browser } from './browsers/reader.ts';
import { counted, type Found, fromDocuments, fromWords, lostFrom } from './fidelity/found.ts';
import { type Inventory, inventoryOf } from './fidelity/inventory.ts';
import { wordsOf } from './printed-words.ts';
import { dist, type Site, serveSite } from './site.ts';

/* Measures what each form of each text preserves. The counts are in the text's `fidelity.json`,
   which the site shows; `npm run fidelity` writes it, and this test fails if it is out of date. */
const root = fileURLToPath(new URL('../../', import.meta.url));
const { editions } = compileAll(textFolders(join(root, 'content/'), root));

/** Parses a page or a fragment into a document. */
const documentOf = (html: string): Document =>
  parseHTML(/<html/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`)
    .document;
const fileOf = (path: string): Uint8Array | undefined => {
  const file = join(dist, path);
  return existsSync(file) ? readFileSync(file) : undefined;
};

let site: Site;
let browsers: readonly Browser[];
beforeAll(async () => {
  site = await serveSite();
  browsers = await Promise.all(engines().map(start));
});
afterAll(async () => {
  for (const browser of browsers ?? []) await browser.close();
  await site?.close();
});

/** The visible words and links of the page in each engine that can disable script. */
async function withoutScript(address: string): Promise<readonly Found[]> {
  const seen: Found[] = [];
  for (const browser of browsers) {
    const reader = await browser.reader();
    if (reader.can.has('script')) {
      await reader.open(`${site.address}${address.slice(1)}`, { script: false });
      const html = await reader.evaluate(() => {
        const there = document.querySelector('article')?.cloneNode(true);
        const gone = [...document.querySelectorAll<HTMLElement>('article *')].map(
          (one) => !one.checkVisibility() && !one.closest('details'),
        );
        if (!(there instanceof Element)) return '';
        for (const [i, copy] of [...there.querySelectorAll('*')].entries())
          if (gone[i]) copy.remove();
        return there.outerHTML;
      });
      seen.push(fromDocuments([documentOf(html)]));
    }
    await reader.close();
  }
  return seen;
}

/** The page as printed by Chromium. */
async function printed(address: string, page: Inventory): Promise<readonly Found[]> {
  const chromium = browsers[engines().findIndex(({ name }) => name === 'chromium')];
  const reader = await chromium?.reader();
  // A page is printed at the reader's depth.
  await reader?.open(`${site.address}404.html`);
  await reader?.evaluate(
    (key) => localStorage.setItem(key, JSON.stringify({ depth: 'scholarly' })),
    settingsKey(process.env.BASE_PATH ?? '/'),
  );
  await reader?.open(`${site.address}${address.slice(1)}`);
  await reader?.waitFor(
    "document.querySelector('article > p a[id^=emref-]')?.checkVisibility() ?? true",
  );
  const read = reader && (await wordsOf(await reader.pdf()));
  await reader?.close();
  return read ? [fromWords(read, page)] : [];
}

/** Reads back a file: an EPUB has several documents, a PDF none. */
async function fromFile(form: Form, file: Uint8Array, page: Inventory): Promise<Found> {
  if (form === 'html') return fromDocuments([documentOf(strFromU8(file))]);
  if (form === 'epub') {
    const pages = Object.entries(unzipSync(file)).filter(([name]) => name.endsWith('.xhtml'));
    return fromDocuments(pages.map(([, bytes]) => documentOf(strFromU8(bytes))));
  }
  if (form !== 'pdf') return fromWords(strFromU8(file), page);
  const { body, notes } = await readPdf(await getDocumentProxy(Uint8Array.from(file)));
  return fromWords(`${body} ${notes}`, page);
}

/** Reads a form of a text in every way that this machine supports, which may be none. */
async function read(form: Form, edition: Edition, page: Inventory): Promise<readonly Found[]> {
  const { address, folder } = edition;
  if (form === 'no-script') return withoutScript(address);
  if (form === 'print') return printed(address, page);
  if (form === 'reader-view') {
    const html = strFromU8(fileOf(`${address}index.html`) ?? new Uint8Array());
    return [fromDocuments([documentOf(new Readability(documentOf(html)).parse()?.content ?? '')])];
  }
  const file = fileOf(`${address}${folder}.${form}`);
  return file ? [await fromFile(form, file, page)] : [];
}

describe.each(editions.map((edition) => [edition.folder, edition] as const))('%s', (_, edition) => {
  const record = join(root, 'content', edition.folder, 'fidelity.json');
  const kept: Partial<Record<Form, Counts>> = { ...edition.fidelity?.kept };
  const said = edition.fidelity;
  let page: Inventory;
  beforeAll(() => {
    const html = fileOf(`${edition.address}index.html`);
    page = inventoryOf(documentOf(strFromU8(html ?? new Uint8Array())));
  });

  it('has the author’s and the editor’s words on its page', () => {
    const notes = edition.notes.flatMap((series) => series.notes);
    const blocks = edition.sections.flatMap((section) => section.blocks);
    expect(page.paragraphs.length).toBeGreaterThanOrEqual(blocks.length + edition.header.length);
    expect(page.notes.length).toBe(
      [notes, edition.emendations, edition.doubts, edition.annotations].flat().length,
    );
  });

  it.for(forms)(
    'preserves every heading, paragraph, note and link as %s',
    async (form, { skip }) => {
      const found = await read(form, edition, page);
      skip(found.length === 0, 'this form cannot be made or read on this machine');
      const lost = lostFrom(found, page);
      kept[form] = counted(page, lost);
      expect(lost).toEqual({ headings: [], paragraphs: [], notes: [], links: [] });
    },
  );

  it('has an up-to-date record of what is preserved', ({ skip }) => {
    skip(!said && !process.env.UPDATE, 'no record yet: npm run fidelity');
    const measured = { edition: edition.version.number, page: counted(page), kept };
    if (process.env.UPDATE) writeFileSync(record, `${JSON.stringify(measured, null, 2)}\n`);
    else expect(said, 'Run “npm run fidelity”, and look at what it changes.').toEqual(measured);
  });
});
