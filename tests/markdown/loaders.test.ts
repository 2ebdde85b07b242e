import { EventEmitter } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { siteLoader } from '../../src/markdown/loaders/site-loader.ts';
import { textLoader } from '../../src/markdown/loaders/text-loader.ts';

const letter = fileURLToPath(new URL('../site/cases/short-letter', import.meta.url));
let project: string;
const content = (...path: readonly string[]): string => join(project, 'content', ...path);

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'project-'));
  cpSync(letter, content('letter'), { recursive: true });
  vi.stubEnv('CACHE_DIR', join(project, 'cache'));
  vi.spyOn(process, 'cwd').mockReturnValue(project);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(project, { recursive: true, force: true });
});

interface Stored {
  readonly id: string;
  readonly data: Record<string, unknown>;
  readonly body?: string;
}

/**
 * A fake of the context that Astro passes to a loader: store, logger, and a watcher in the dev
 * server.
 */
function contextOf({ inDev }: { inDev: boolean }) {
  const entries = new Map<string, Stored>();
  const errors: string[] = [];
  const watcher = inDev ? Object.assign(new EventEmitter(), { add: vi.fn() }) : undefined;
  const context = {
    config: { root: pathToFileURL(`${project}/`) },
    store: {
      get: (id: string) => entries.get(id),
      has: (id: string) => entries.has(id),
      set: (entry: Stored) => entries.set(entry.id, entry),
      delete: (id: string) => entries.delete(id),
      keys: () => [...entries.keys()],
    },
    logger: { info: () => undefined, error: (words: string) => errors.push(words) },
    watcher,
  };
  // The real context has more properties than the loaders use.
  const given: unknown = context;
  return { context: given as LoaderContext, entries, errors, watcher };
}

/** Emits a file event, and waits for the loader to handle it. */
async function change(watcher: EventEmitter | undefined, event: string, path: string) {
  watcher?.emit(event, path);
  await new Promise(setImmediate);
}

describe('In a build', () => {
  const load = (loader = textLoader()) => loader.load(contextOf({ inDev: false }).context);

  it('a problem in a text stops it with file, line, rule and remedy, without a stack trace', async () => {
    writeFileSync(content('letter', 'text.md'), 'No front matter.\n');
    const error = await load().catch((reason: Error) => reason);
    expect(error).toMatchObject({
      message: expect.stringMatching(
        /^\ncontent\/letter\/text\.md:1:1 {2}front-matter-missing {2}There is/,
      ),
      stack: '',
    });
  });

  it('an invalid language in the site file stops it', async () => {
    writeFileSync(content('site.yaml'), 'title: A site\nlang: en_US\n');
    await expect(load(siteLoader())).rejects.toThrow(
      /content\/site\.yaml:2:1 {2}.*such as en, de-AT/,
    );
  });

  it('a content folder without texts stops it, and so does a file in its place', async () => {
    rmSync(content('letter'), { recursive: true });
    await expect(load()).rejects.toThrow(/^\ncontent:1:1 {2}content-empty/);
    rmSync(content(), { recursive: true });
    await expect(load()).rejects.toThrow(/^\ncontent:1:1 {2}content-empty/);
    writeFileSync(content(), '');
    await expect(load()).rejects.toThrow(/^\ncontent:1:1 {2}content-unreadable/);
  });
});

describe('In the dev server', () => {
  it('a text with a problem keeps its last version, and shows the problem', async () => {
    const { context, entries, errors, watcher } = contextOf({ inDev: true });
    await textLoader().load(context);
    expect(entries.get('letter')?.body).toBeUndefined();
    const { data } = entries.get('letter') ?? {};
    writeFileSync(content('letter', 'text.md'), 'No front matter.\n');
    await change(watcher, 'change', content('letter', 'text.md'));
    expect(entries.get('letter')).toMatchObject({
      data,
      body: expect.stringContaining('front-matter-missing'),
    });
    expect(errors.join()).toContain('front-matter-missing');
  });

  it('a text appears and disappears with its folder', async () => {
    const { context, entries, watcher } = contextOf({ inDev: true });
    await textLoader().load(context);
    cpSync(letter, content('second'), { recursive: true });
    await change(watcher, 'add', content('second', 'text.md'));
    // Both texts claim the same address.
    expect([...entries.keys()]).toEqual(['letter', 'second']);
    rmSync(content('second'), { recursive: true });
    await change(watcher, 'unlinkDir', content('second'));
    expect([...entries.keys()]).toEqual(['letter']);
  });

  it('new, invalid and deleted site files are noticed', async () => {
    const { context, entries, errors, watcher } = contextOf({ inDev: true });
    await siteLoader().load(context);
    const title = () => entries.get('site')?.data['title'];
    expect(title()).toBe('The annotated reader');
    writeFileSync(content('site.yaml'), 'title: Mine\nlang: en\n');
    await change(watcher, 'add', content('site.yaml'));
    expect(title()).toBe('Mine');
    writeFileSync(content('site.yaml'), 'title: [\n');
    await change(watcher, 'change', content('site.yaml'));
    expect(title()).toBe('Mine');
    expect(errors.join()).toContain('content/site.yaml');
    rmSync(content('site.yaml'));
    await change(watcher, 'unlink', content('site.yaml'));
    expect(title()).toBe('The annotated reader');
  });

  it('an exception while reloading is logged, and the next change is still handled', async () => {
    const { context, entries, errors, watcher } = contextOf({ inDev: true });
    await textLoader().load(context);
    const set = vi.spyOn(context.store, 'set').mockImplementationOnce(() => {
      throw new Error('The store is gone.');
    });
    await change(watcher, 'change', content('letter', 'text.md'));
    expect(errors.join()).toContain('The store is gone.');
    set.mockRestore();
    entries.clear();
    await change(watcher, 'change', content('letter', 'text.md'));
    expect([...entries.keys()]).toEqual(['letter']);
  });

  it('simultaneous changes are handled once', async () => {
    const { context, watcher } = contextOf({ inDev: true });
    await textLoader().load(context);
    const set = vi.spyOn(context.store, 'set');
    for (const event of ['change', 'change', 'add'])
      watcher?.emit(event, content('letter', 'text.md'));
    await change(watcher, 'change', content('letter', 'text.md'));
    expect(set).toHaveBeenCalledTimes(1);
  });
});

it('CONTENT_DIR sets the content folder', async () => {
  mkdirSync(join(project, 'elsewhere'));
  cpSync(letter, join(project, 'elsewhere', 'other'), { recursive: true });
  vi.stubEnv('CONTENT_DIR', 'elsewhere');
  const { context, entries } = contextOf({ inDev: false });
  await textLoader().load(context);
  expect([...entries.keys()]).toEqual(['other']);
});
