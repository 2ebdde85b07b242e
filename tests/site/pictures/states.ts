import { settings } from '../../../src/client/settings/settings.ts';
import { subject } from '../../essay/page.ts';
import type { Conditions, Reader } from '../browsers/reader.ts';
import { numberOf } from '../notes.ts';

/** The themes that a reader may choose; the first is the default. */
export const themes: readonly string[] = settings
  .flatMap((setting) => (setting.name === 'theme' ? setting.among : []))
  .filter((theme) => theme !== 'system');

/**
 * The windows that states are shown in: a phone, tablets, a laptop (in every theme), a wide screen.
 */
export const windows = [
  { width: 360, height: 780, touch: true },
  { width: 768, height: 900, touch: true },
  { width: 1024, height: 768, touch: true },
  { width: 1280, height: 800, touch: false },
  { width: 1920, height: 1000, touch: false },
] as const satisfies readonly Conditions[];
export type Window = (typeof windows)[number];

/** The themes shown in a window. */
export const themesIn = ({ width }: Window): readonly string[] =>
  width === 1280 ? themes : themes.slice(0, 1);

/** A state of the site. To add one, add its entry here. */
export interface State {
  /** The name of its looks. */
  readonly name: string;
  /** Path relative to the site’s base. */
  readonly path?: string;
  /** The reader's settings, if not the defaults. */
  readonly settings?: Readonly<Record<string, string | number>>;
  /** The stored reading position. */
  readonly place?: string;
  readonly conditions?: Pick<
    Conditions,
    'colorScheme' | 'medium' | 'forcedColors' | 'moreContrast' | 'script'
  >;
  /** The windows that have this state; all by default. */
  readonly only?: (width: number) => boolean;
  /** Shows the whole page, scaled down, instead of the window. */
  readonly whole?: true;
  /** The reader's actions that lead to the state after the page has loaded; must wait for it. */
  readonly act?: (reader: Reader) => Promise<void>;
}

const isOpen = (selector: string): string =>
  `document.querySelector(${JSON.stringify(selector)}).matches(':popover-open, [open]')`;

const openNote =
  (id: string) =>
  async (reader: Reader): Promise<void> => {
    await reader.evaluate((target) => {
      document.getElementById(target)?.scrollIntoView({ block: 'center', behavior: 'instant' });
    }, id);
    await reader.focus({ id });
    await reader.press('Enter');
    // In wide windows notes open in the margin.
    await reader.waitFor(`document.querySelector('.margin-card') || ${isOpen('note-card')}`);
  };

const search = async (reader: Reader): Promise<void> => {
  await reader.press('k', 'Control');
  await reader.waitFor(isOpen('text-search dialog'));
  await reader.type(subject.rare);
  await reader.waitFor("document.querySelectorAll('text-search .results li').length > 2");
  // The status also mentions the index if that takes a while.
  await reader.waitFor(
    "performance.getEntriesByType('resource').some(({ name }) => name.endsWith('.pf_filter'))",
    20_000,
  );
  await reader.waitFor("!document.querySelector('[data-part=beyond]').textContent");
};

/**
 * Fakes a service worker that fetches and stores nothing, and triggers an event that the bar
 * announces.
 */
const hear =
  (happens: () => void) =>
  async (reader: Reader): Promise<void> => {
    await reader.evaluate(() => {
      const worker = { controller: {}, startMessages() {}, register: async () => undefined };
      Object.defineProperty(navigator, 'serviceWorker', {
        value: Object.assign(new EventTarget(), worker),
      });
      // The page waits before it registers the worker.
      const later = globalThis.setTimeout;
      globalThis.setTimeout = ((act: () => void) => later(act)) as typeof setTimeout;
      dispatchEvent(new Event('load'));
    });
    await reader.waitFor("customElements.get('site-update')");
    await reader.evaluate(happens);
    await reader.waitFor("document.querySelector('site-update').hasAttribute('data-open')");
  };

const toEnd = (reader: Reader): Promise<void> =>
  reader.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));

const wide = (width: number): boolean => width >= 1024;

/** All states. Each is compared with its picture, and audited for accessibility. */
export const states: readonly State[] = [
  { name: 'head' },
  { name: 'page', whole: true },
  { name: 'section', path: `#${subject.plainSection.id}` },
  { name: 'paragraph', path: '#p34' },
  { name: 'notes', path: '#fn-2' },
  { name: 'end', act: toEnd },
  { name: 'card', act: openNote('fnref-2') },
  { name: 'annotation', act: openNote(subject.annotated.id) },
  {
    name: 'contents',
    only: (width) => !wide(width),
    act: async (reader) => {
      await reader.evaluate("document.querySelector('text-contents summary').focus()");
      await reader.press('Enter');
      await reader.waitFor(isOpen('text-contents details'));
    },
  },
  {
    name: 'introduction',
    act: (reader) =>
      reader.evaluate(() => {
        for (const details of document.querySelectorAll('header details'))
          details.setAttribute('open', '');
      }),
  },
  { name: 'search', act: search },
  {
    name: 'walk',
    act: async (reader) => {
      await search(reader);
      await reader.press('Enter');
      await reader.waitFor("!document.querySelector('search-walk').hidden");
    },
  },
  {
    name: 'settings',
    act: async (reader) => {
      await reader.click({ role: 'button', name: 'Settings' });
      await reader.waitFor(isOpen('reader-settings dialog'));
    },
  },
  {
    name: 'set-otherwise',
    path: '#p34',
    settings: { size: 150, leading: 120, width: 80, numbers: 'always', depth: 'full' },
  },
  ...['plain', 'full', 'scholarly'].map((depth) => ({
    name: depth,
    path: '#p34',
    settings: { depth },
  })),
  {
    name: 'margin-notes',
    settings: { marginNotes: 'on' },
    only: wide,
    act: async (reader) => {
      await reader.waitFor("document.querySelector('[data-part=margin]')?.childElementCount");
      await reader.evaluate(() =>
        document
          .getElementById('fnref-4')
          ?.scrollIntoView({ block: 'center', behavior: 'instant' }),
      );
    },
  },
  {
    name: 'dead-address',
    path: '#nonsense',
    act: (reader) =>
      reader.waitFor("document.querySelector('unknown-hash').hasAttribute('data-open')"),
  },
  {
    name: 'paragraph-menu',
    path: '#p34',
    act: async (reader) => {
      await reader.focus(numberOf(34));
      await reader.press('Enter');
      await reader.waitFor(isOpen('place-menu > [popover]'));
    },
  },
  {
    name: 'citation',
    path: '#p34',
    act: async (reader) => {
      await reader.focus(numberOf(34));
      await reader.press('Enter');
      await reader.waitFor(isOpen('place-menu > [popover]'));
      await reader.click({ role: 'button', name: 'Cite' });
      await reader.waitFor("document.querySelector('place-menu textarea').value");
    },
  },
  {
    name: 'continue',
    place: 'p34 0.42',
    act: (reader) => reader.waitFor("!document.querySelector('reading-place').hidden"),
  },
  {
    name: 'selection',
    path: '#p34',
    act: async (reader) => {
      await reader.evaluate(() => {
        const parts = [...(document.getElementById('p34')?.childNodes ?? [])];
        const words = parts.find(({ nodeType }) => nodeType === Node.TEXT_NODE);
        if (words) getSelection()?.setBaseAndExtent(words, 6, words, 60);
      });
      await reader.waitFor(isOpen('#ui-selection'));
    },
  },
  {
    name: 'new-edition',
    path: '#p34',
    act: hear(() => {
      const said = new MessageEvent('message', { data: { update: true } });
      navigator.serviceWorker.dispatchEvent(said);
    }),
  },
  {
    name: 'file-not-had',
    path: '#ui-downloads',
    act: hear(() => {
      globalThis.fetch = () => Promise.reject(new Error('There is no network.'));
      document.querySelector<HTMLElement>('#ui-downloads a[download]')?.click();
    }),
  },
  { name: 'names', path: 'names/' },
  { name: 'concordance', path: 'terms/' },
  { name: 'apparatus', path: 'apparatus/' },
  { name: 'sources', path: 'sources/' },
  {
    name: 'search-page',
    path: `search/?q=${subject.person.query}`,
    act: (reader) =>
      reader.waitFor("document.querySelectorAll('search-page .results li').length > 2", 20_000),
  },
  { name: 'about', path: 'about/' },
  { name: 'nowhere', path: '404.html' },
  { name: 'no-network', path: 'offline/' },
  {
    name: 'dark-system',
    settings: { theme: 'system' },
    conditions: { colorScheme: 'dark' },
    only: (width) => width === 1280,
  },
  { name: 'forced-colours', path: '#p34', conditions: { forcedColors: true } },
  { name: 'more-contrast', path: '#p34', conditions: { moreContrast: true } },
  { name: 'without-script', path: '#fn-2', conditions: { script: false } },
  { name: 'paper', conditions: { medium: 'print' }, only: (width) => width === 768, whole: true },
];

/** States of a site with several texts, which `library.test.ts` builds. */
export const libraryStates: readonly State[] = [
  { name: 'library', path: 'texts/' },
  {
    name: 'library-narrowed',
    path: `texts/?${new URLSearchParams({ author: subject.author })}`,
    act: (reader) => reader.waitFor("document.querySelector('[role=status]').textContent"),
  },
  { name: 'library-text-end', path: 'short-letter/', act: toEnd },
];
