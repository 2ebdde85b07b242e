import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { subject } from '../../essay/page.ts';
import type { Engine } from '../browsers/engine.ts';
import { start } from '../browsers/engines.ts';
import type { Browser, Conditions, Reader } from '../browsers/reader.ts';
import { nginx } from '../elsewhere/hosts/nginx.ts';
import { describeInEachEngine } from '../in-each-engine.ts';
import { noMargin } from '../notes.ts';
import { dist, type Site } from '../site.ts';

const base = process.env.BASE_PATH ?? '/';
// CI installs the servers, so they must not be skipped there.
const skipped = process.env.CI ? undefined : nginx.missing;

/** A reader at the site as served by nginx. */
function sentByNginx(edit?: (told: string) => string) {
  const there: { site?: Site; browser?: Browser; reader?: Reader } = {};
  const set = async (engine: Engine): Promise<void> => {
    if (skipped) return;
    there.site = await nginx.serve(dist, base, edit);
    there.browser = await start(engine);
    there.reader = await there.browser.reader();
  };
  const clear = async (): Promise<void> => {
    await there.browser?.close();
    await there.site?.close();
  };
  const scene = (): {
    reader: Reader;
    open(path?: string, conditions?: Conditions): Promise<void>;
  } => {
    const { reader, site } = there;
    if (!reader || !site) throw new Error('The scene is set when the first test begins.');
    const open = async (path = '', conditions: Conditions = {}): Promise<void> => {
      await reader.open(`${site.address}${path}`, conditions);
      await reader.waitFor("document.readyState === 'complete'");
    };
    return { reader, open };
  };
  return { set, clear, scene };
}

/** An expression for the status of the search, in the dialog or on the search page. */
const said = (part: string): string =>
  `(document.querySelector(':is(text-search, search-page) [data-part=${part}]')?.textContent ?? '')`;

/** Searches for a word on the text's page by keyboard. */
async function lookUp({ reader, open }: ReturnType<ReturnType<typeof sentByNginx>['scene']>) {
  await open();
  await reader.waitFor("customElements.get('text-search-opener') !== undefined");
  await reader.press('/');
  await reader.waitFor("document.querySelector('text-search dialog')?.open");
  await reader.type(subject.name.query);
  await reader.waitFor(`/\\d+ match/.test(${said('count')})`);
}

const breaches = (reader: Reader): readonly string[] =>
  reader.complaints().filter((complaint) => /policy|TrustedTypes|require-trusted/i.test(complaint));

describeInEachEngine('under the policy sent by nginx', (engine) => {
  const { set, clear, scene } = sentByNginx();
  beforeAll(() => set(engine));
  afterAll(clear);

  it('card, settings, both searches and the 404 page comply with it', async ({ skip }) => {
    skip(skipped !== undefined, skipped);
    const { reader, open } = scene();
    await open('', noMargin);
    await reader.click({ role: 'doc-noteref', name: 'Author’s note 1' });
    await reader.waitFor("document.querySelector('note-card').matches(':popover-open')");
    await reader.press('Escape');
    await reader.click({ role: 'button', name: 'Settings' });
    await reader.waitFor("document.querySelector('dialog[open] input') !== null");
    await reader.press('Escape');
    expect(breaches(reader)).toEqual([]);
    await lookUp(scene());
    expect(breaches(reader)).toEqual([]);
    await open(`search/?q=${subject.word.query}`);
    await reader.waitFor(`/\\d+ match/.test(${said('count')})`);
    expect(breaches(reader)).toEqual([]);
    await open('no/such/page');
    expect(await reader.count({ role: 'searchbox' })).toBe(1);
    expect(breaches(reader)).toEqual([]);
  });

  it('scripts from other sites or created from strings do not run', async ({ skip }) => {
    skip(skipped !== undefined, skipped);
    const { reader, open } = scene();
    let asked = 0;
    const stranger = createServer((_, answered) => {
      asked += 1;
      answered.writeHead(200, { 'Content-Type': 'text/javascript' }).end('globalThis.injected = 1');
    });
    await new Promise<void>((done) => stranger.listen(0, '127.0.0.1', done));
    const address = stranger.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    onTestFinished(() => {
      stranger.close();
    });
    await open();
    // Imitates the bookmarklet of Hypothesis and an injected script. Delayed, because scripts run
    // by the driver itself may use eval.
    await reader.evaluate(`setTimeout(() => {
      const tries = [
        (script) => { script.src = 'http://127.0.0.1:${port}/embed.js'; },
        (script) => { script.text = 'globalThis.injected = 1'; },
        () => { document.querySelector('h1').innerHTML = '<img src=x onerror="injected = 1">'; },
        () => { setTimeout('globalThis.injected = 1'); },
        () => { new Function('globalThis.injected = 1')(); },
      ];
      for (const attempt of tries) {
        const script = document.createElement('script');
        try { attempt(script); document.body.append(script); } catch {}
      }
      setTimeout(() => { globalThis.tried = true; }, 50);
    })`);
    await reader.waitFor('globalThis.tried');
    expect(await reader.evaluate("'injected' in globalThis")).toBe(false);
    expect(await reader.evaluate("document.querySelector('h1 img') === null")).toBe(true);
    expect(asked).toBe(0);
  });

  it('a page that does not use the index may not compile WebAssembly', async ({ skip }) => {
    skip(skipped !== undefined, skipped);
    skip(engine.name === 'webkit', 'this engine takes what concerns WebAssembly from headers only');
    const { reader, open } = scene();
    const smallest = '0, 97, 115, 109, 1, 0, 0, 0';
    const compiles = `WebAssembly.compile(new Uint8Array([${smallest}])).then(() => true, () => false)`;
    await open('search/');
    expect(await reader.evaluate(compiles)).toBe(true);
    for (const path of ['terms/', 'names/', 'no/such/page']) {
      await open(path);
      expect(await reader.evaluate(compiles), path).toBe(false);
    }
  });
});

describeInEachEngine('where WebAssembly is refused', (engine) => {
  const { set, clear, scene } = sentByNginx((told) => told.replaceAll(" 'wasm-unsafe-eval'", ''));
  beforeAll(() => set(engine));
  afterAll(clear);

  it('the search of a text returns all its matches, and names what it could not search', async ({
    skip,
  }) => {
    skip(skipped !== undefined, skipped);
    await lookUp(scene());
    await scene().reader.waitFor(`${said('beyond')}.includes('may refuse WebAssembly')`);
    expect(await scene().reader.evaluate(said('count'))).toMatch(/^\d+ matches: \d+ in the text/);
  });

  it('the search of all texts reports the failure, and links to the concordances', async ({
    skip,
  }) => {
    skip(skipped !== undefined, skipped);
    const { reader, open } = scene();
    await open(`search/?q=${subject.word.query}`);
    await reader.waitFor(`${said('count')}.includes('may refuse WebAssembly')`);
    await reader.click({ role: 'link', name: subject.title });
    await reader.waitFor("location.pathname.endsWith('/terms/')");
  });
});
