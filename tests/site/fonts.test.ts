import { expect, it } from 'vitest';
import { inOneEngine } from './in-each-engine.ts';
import { nextFrame } from './next-frame.ts';

/** The font files that a page has loaded, with their sizes. */
function fetched() {
  return performance
    .getEntriesByType('resource')
    .filter((entry) => entry instanceof PerformanceResourceTiming)
    .filter(({ name }) => name.endsWith('.woff2'))
    .map(({ name, encodedBodySize }) => ({ name, bytes: encodedBodySize }));
}

/** The bytes of everything that a first visit to the page has loaded. */
function bytesLoaded(): number {
  return [
    ...performance.getEntriesByType('navigation'),
    ...performance.getEntriesByType('resource'),
  ]
    .filter((entry) => entry instanceof PerformanceResourceTiming)
    .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
}

/** Characters of the text that no loaded font of their family, weight and style covers. */
function lacking() {
  const faces = [...document.fonts].filter(({ status }) => status === 'loaded');
  const has = ({ unicodeRange }: FontFace, code: number): boolean =>
    unicodeRange.split(',').some((range) => {
      const [first = '', last = first] = range.trim().slice(2).split('-');
      return Number.parseInt(first, 16) <= code && code <= Number.parseInt(last, 16);
    });
  const found = new Set<string>();
  const walker = document.createTreeWalker(
    document.querySelector('article') ?? document.body,
    NodeFilter.SHOW_TEXT,
  );
  while (walker.nextNode()) {
    const { textContent, parentElement } = walker.currentNode;
    if (!parentElement?.checkVisibility()) continue;
    const { fontFamily, fontStyle, fontWeight } = getComputedStyle(parentElement);
    const family = fontFamily.split(',')[0]?.replaceAll('"', '');
    const own = faces.filter(
      (face) => face.family.replaceAll('"', '') === family && face.style === fontStyle,
    );
    if (own.length === 0 && !family?.startsWith('Source')) continue;
    const weights = own.filter(({ weight }) => weight.split(' ').includes(fontWeight));
    const used = weights.length > 0 ? weights : own;
    for (const character of textContent?.replace(/\s/g, '') ?? '')
      if (!used.some((face) => has(face, character.codePointAt(0) ?? 0)))
        found.add(`${character} in ${family} ${fontStyle} ${fontWeight}`);
  }
  return [...found];
}

/** Whether the page has loaded its fonts: the three of a text, and any others requested. */
const loaded =
  "document.fonts.status === 'loaded' && [...document.fonts].filter(({ status }) => status === 'loaded').length >= 3";

inOneEngine('The fonts of the text', (scene) => {
  it.each([360, 1280])('are only those for English, at most 63 kB, at %i px', async (width) => {
    await scene.open('', { width, height: 900 });
    await scene.reader.waitFor(loaded);
    const files = await scene.reader.evaluate(fetched);
    expect(files.length).toBeGreaterThanOrEqual(3);
    expect(files.filter(({ name }) => !/-latin\.[^/]+$/.test(name))).toEqual([]);
    expect(files.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(63_000);
  });

  it.each([360, 1280])('arrive with all else in at most 105 kB at %i px', async (width) => {
    await scene.open('', { width, height: 900 });
    await scene.reader.waitFor(`${loaded} && document.readyState === 'complete'`);
    const bytes = await scene.reader.evaluate(bytesLoaded);
    expect(bytes).toBeGreaterThan(80_000);
    expect(bytes).toBeLessThanOrEqual(105_000);
  });

  // A font that arrives lays out the whole page again, which delays the answer to the press.
  it.each([
    { role: 'doc-noteref', name: 'Author’s note 1' },
    { role: 'link', name: 'Search' },
    { role: 'button', name: 'Settings' },
  ])('are enough for: $name', async (control) => {
    await scene.open('', { width: 768, height: 900 });
    await scene.reader.waitFor(loaded);
    const before = await scene.reader.evaluate(fetched);
    await scene.reader.click(control);
    await scene.reader.waitFor('document.querySelector(":popover-open, dialog[open]") !== null');
    await scene.reader.evaluate(nextFrame);
    await scene.reader.waitFor(loaded);
    expect(await scene.reader.evaluate(fetched)).toEqual(before);
  });

  it.each([360, 1280])('cover all of its characters at %i px', async (width) => {
    await scene.open('', { width, height: 900 });
    await scene.reader.waitFor(loaded);
    expect(await scene.reader.evaluate(lacking)).toEqual([]);
  });
});
