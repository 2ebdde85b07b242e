import { expect, it } from 'vitest';
import { subject } from '../../essay/page.ts';
import { inEachEngine, type Scene } from '../in-each-engine.ts';

const scripts = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "';alert(1)//"];
const oddities = [
  '\u202eabc\u2066',
  '\u0000',
  '\ufffe',
  '%',
  '__proto__',
  'constructor',
  '$1',
  '{q}',
];
const bombs = [
  '(a+)+$'.repeat(50),
  'a*'.repeat(2000),
  '"'.repeat(3000),
  '\\'.repeat(3000),
  'é'.repeat(5000),
];
const typed = [...scripts, ...oddities, ...bombs].map(encodeURIComponent);
/** Input that no program writes, but anybody can type. */
const raw = [
  '%E0%A4%A',
  '%',
  '%00',
  '%ED%A0%80',
  '+',
  '&&&',
  '=',
  '%3Cscript%3E',
  'a'.repeat(20_000),
];

const hashes = [
  ...[...typed, ...raw].map((one) => `#${one}`),
  '#:~:text=',
  '#:~:text=%E0%A4%A,-,&text=a',
  '#p1:~:text=<script>alert(1)</script>',
  '#constructor',
  '#__proto__',
  '#fn-%31',
];

/** Messages of a page that is left while its index or script is loading. */
const left = /pagefind|NetworkError|Load failed|cancelled|module script failed|^JSHandle@error$/i;

/** Console messages, except those caused by the speed of these tests. */
const complaints = ({ reader }: Scene): readonly string[] =>
  reader.complaints().filter((said) => !left.test(said));

inEachEngine('a tampered address', (scene) => {
  /** Whether the page is intact: its text, its results, and no injected markup. */
  const calm = async (): Promise<void> => {
    await scene.reader.waitFor("document.querySelectorAll('article p').length > 20");
    const strange = await scene.reader.evaluate(() => ({
      markup: document.querySelectorAll('img[src="x"]').length,
      ran: 'tampered' in window,
    }));
    expect(strange).toEqual({ markup: 0, ran: false });
    expect(complaints(scene)).toEqual([]);
  };
  /** Navigates within the page in quick succession. */
  const tryAll = (addresses: readonly string[]) =>
    scene.reader.evaluate((all) => {
      Object.assign(window, { alert: () => Object.assign(window, { tampered: true }) });
      for (const one of all) {
        history.pushState(null, '', one.startsWith('#') ? location.pathname : one);
        if (one.startsWith('#')) location.hash = one;
        dispatchEvent(new PopStateEvent('popstate'));
      }
    }, addresses);

  it.each([
    '?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
    '?q=%E0%A4%A&in=%00',
    `?in=__proto__&q=${subject.word.query}#%`,
  ])('opens without an error at %s', async (address) => {
    await scene.open(address);
    await calm();
  });

  it('opens without an error with any query', async () => {
    await scene.open('?q=%3Cb%3Esect%3C%2Fb%3E');
    await scene.reader.waitFor("document.querySelector('text-search dialog').open");
    await tryAll(
      typed.flatMap((one) => [
        `?q=${one}`,
        `?q=${subject.word.query}&in=${one}`,
        `?q=${one}#${one}`,
      ]),
    );
    await tryAll(raw.map((one) => `?q=${one}&in=${one}`));
    await calm();
    await scene.open(`?q=${'a'.repeat(5000)}`);
    await scene.reader.waitFor("document.querySelector('text-search dialog').open");
    await calm();
  });

  it('shows the text with any hash', async () => {
    await scene.open();
    await tryAll(hashes);
    await calm();
    for (const hash of ['#%E0%A4%A', '#:~:text=%00', '#"><img src=x onerror=alert(1)>']) {
      await scene.open(hash);
      await calm();
    }
  });

  it('the search page opens without an error too', async () => {
    for (const one of [
      '%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
      '%E0%A4%A',
      '%00',
      'a'.repeat(5000),
    ]) {
      await scene.open(`search/?q=${one}&in=${one}`);
      await scene.reader.waitFor("document.querySelector('main h1') !== null");
      expect(await scene.reader.evaluate("document.querySelectorAll('img[src=x]').length")).toBe(0);
      expect(complaints(scene)).toEqual([]);
    }
  });
});

inEachEngine('tampered storage', (scene) => {
  /** The attributes and properties that settings change. */
  const look = () =>
    scene.reader.evaluate(() => {
      const { theme, annotations, keys, numbers } = document.documentElement.dataset;
      return { theme, annotations, keys, numbers, style: document.documentElement.style.cssText };
    });
  const values: readonly (readonly [what: string, value: string])[] = [
    ['markup', '<img src=x onerror=alert(1)>'],
    ['nothing', ''],
    ['half of it', '{"theme":'],
    ['an invalid place', 'p99999 NaN'],
    ['a place and markup', 'p34 0.5<script>alert(1)</script>'],
    ['null', 'null'],
    ['a number', '1e999'],
    ['a list', '[[[]]]'],
    ['values of other kinds', '{"theme":{},"size":"100%","keys":[],"leading":null,"width":-1}'],
    ['words of others', '{"theme":"x\\" onload=\\"alert(1)","annotations":"\\u202e"}'],
    ['names of objects', '{"__proto__":{"theme":"dark"},"constructor":"x"}'],
    ['half a character', '{"theme":"\\ud800"}'],
    ['a million signs', 'x'.repeat(1_000_000)],
    ['ten thousand lists in one another', '['.repeat(10_000)],
  ];

  it('is ignored, whatever it contains', async () => {
    await scene.open();
    const before = await look();
    for (const [what, value] of values) {
      await scene.reader.evaluate((words) => {
        // Every storage key of the site, and others.
        const own = [...document.querySelectorAll<HTMLElement>('[data-key]')];
        const keys = [
          ...own.map(({ dataset }) => dataset['key'] ?? ''),
          ...Object.keys(localStorage),
        ];
        for (const key of new Set(keys)) localStorage.setItem(key, words);
      }, value);
      await scene.open();
      await scene.reader.waitFor("document.querySelectorAll('article p').length > 20");
      expect(await look(), what).toEqual(before);
      expect(complaints(scene), what).toEqual([]);
    }
    await scene.reader.evaluate('localStorage.clear()');
  });
});
