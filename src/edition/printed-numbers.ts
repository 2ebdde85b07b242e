/** Finds the numbers printed before headings: “3. ”, “3.2 ”, “IV. ”. */

/**
 * A number and the space after it. A bare number, as in “1984 and after”, is part of the heading.
 */
const number = /^(?:\d+\.|\d+(?:\.\d+)+\.?|[IVXLC]+\.)[ \u00a0]+/;

const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

function romanValue(numeral: string): number {
  const digits = [...numeral].map((letter) => values[letter] ?? 0);
  return digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0);
}

/**
 * The printed number that each heading begins with, including its space; empty if there is none.
 *
 * A single letter may be an initial, as in “V. I. Lenin”. It counts as a Roman numeral only if
 * another heading of the same level has the preceding or following number.
 */
export function printedNumbers(
  headings: readonly { readonly depth: number; readonly text: string }[],
): readonly string[] {
  const found = headings.map(({ depth, text }) => {
    const printed = number.exec(text)?.[0] ?? '';
    const numeral = /^[IVXLC]+/.exec(printed)?.[0] ?? '';
    return { depth, printed, numeral, value: romanValue(numeral) };
  });
  const numbered = new Set(found.map(({ depth, value }) => `${depth} ${value}`));
  return found.map(({ depth, printed, numeral, value }) => {
    const isInSeries = [value - 1, value + 1].some(
      (next) => next > 0 && numbered.has(`${depth} ${next}`),
    );
    return numeral.length !== 1 || isInSeries ? printed : '';
  });
}
