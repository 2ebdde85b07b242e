import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { readMaterials } from '../../src/exports/files/materials.ts';
import { runs } from '../fuzz.ts';
import { type AnyText, anyText } from './any-text.ts';
import { bare } from './downloads.ts';
import { formsOf } from './forms.ts';
import { smallText } from './small-text.ts';

/* For any text, every form has all its words and numbers in order, and all XML is well-formed. */
const materials = await readMaterials();

/** Removes what forms add: marks of emphasis and lists, and hyphenation. */
const compared = (words: string): string => bare(words).replace(/[-‐­_•–·]/g, '');

/** The pieces that are missing or out of order. */
function missing(words: string, pieces: readonly string[], inOrder: boolean): readonly string[] {
  let from = 0;
  return pieces.filter((piece) => {
    const wanted = compared(piece);
    const at = words.indexOf(wanted, from);
    if (at >= 0 && inOrder) from = at + wanted.length;
    return at < 0;
  });
}

async function lossesIn({ markdown, body, notes }: AnyText): Promise<readonly string[]> {
  const forms = await formsOf(smallText(markdown), materials);
  const lost = forms.flatMap(({ name, words }) => {
    const shown = compared(words);
    return [body, ...notes].flatMap((pieces) =>
      // Rows and notes that span two pages of a PDF are read page by page.
      missing(shown, pieces, name !== 'PDF').map((piece) => `${name}: ${piece}`),
    );
  });
  const xml = forms.flatMap((form) =>
    form.xml.map((contents, i) => ({ fileName: `${form.name}-${i}.xml`, contents })),
  );
  const { errors } = await validateXML({ xml, normalization: 'c14n' });
  return [...lost, ...errors.map(({ message }) => message)];
}

describe('every form of a text', () => {
  const timeout = runs(120_000);
  it('has all words and numbers, whatever contains them', { timeout }, async () => {
    const property = fc.asyncProperty(anyText, async (text) => {
      expect(await lossesIn(text)).toEqual([]);
    });
    // Reaching the time limit stops shrinking a failure, not the test.
    await fc.assert(property, { numRuns: runs(30), interruptAfterTimeLimit: runs(80_000) });
  });
});
