/** The marks of one level of nesting, with the spaces that some languages set inside them. */
interface Pair {
  readonly open: string;
  readonly close: string;
}

/** A replacement for the mark from `start` to `end`. */
export interface ChangedMark {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
}

/**
 * Quotation marks by language: the outer pair, the inner pair, then others in use. If a text is
 * itself quoted, its outer marks become inner ones, and the inner ones outer.
 */
const pairsOf: Readonly<Record<string, readonly string[]>> = {
  en: ['“ ”', '‘ ’'],
  de: ['„ “', '‚ ‘', '» «', '› ‹'],
  fr: ['«\u00a0 \u00a0»', '“ ”', '‹\u00a0 \u00a0›', '‘ ’'],
  es: ['« »', '“ ”', '‘ ’'],
  ru: ['« »', '„ “'],
  pl: ['„ ”', '« »', '‚ ’'],
  cs: ['„ “', '‚ ‘', '» «', '› ‹'],
  hu: ['„ ”', '» «', '’ ’'],
  ro: ['„ ”', '« »'],
  nb: ['« »', '‘ ’'],
  sv: ['” ”', '’ ’', '» »'],
  ja: ['「 」', '『 』'],
  el: ['« »', '“ ”', '‘ ’'],
};
const sameAs: Readonly<Record<string, string>> = {
  ...{ it: 'es', pt: 'es', ca: 'es', eo: 'en', uk: 'ru', be: 'ru', bg: 'cs', sk: 'cs', sl: 'cs' },
  ...{ hr: 'pl', sr: 'pl', no: 'nb', nn: 'nb', fi: 'sv', da: 'de', hy: 'el', fa: 'el' },
};

/** The straight mark both opens and closes quotations. */
const straight = '" "';

const pairs = (lang: string): readonly Pair[] => {
  const name = lang.toLowerCase().split('-')[0] ?? '';
  const own = pairsOf[name] ?? pairsOf[sameAs[name] ?? ''] ?? pairsOf['en'] ?? [];
  return [...own, straight].map((pair) => {
    const [open = '', close = ''] = pair.split(' ');
    return { open, close };
  });
};

const isLetter = (sign = ''): boolean => /[\p{L}\p{N}]/u.test(sign);

/** The replacements for the quotation marks of a text that is to be put between quotation marks. */
export function innerMarks(text: string, lang: string): readonly ChangedMark[] {
  const all = pairs(lang);
  const [outer = { open: '“', close: '”' }, inner = outer] = all;
  const changed: ChangedMark[] = [];
  const open: Pair[] = [];
  for (let at = 0; at < text.length; at++) {
    const before = text[at - 1];
    const after = text[at + 1];
    // Between letters, a single mark is an apostrophe.
    const sign = text.charAt(at);
    if ("’'‘".includes(sign) && isLetter(before) && isLetter(after)) continue;
    const closes = [...open].reverse().find(({ close }) => close.trim() === sign);
    const opens = all.find((pair) => pair.open.trim() === sign);
    const stray = all.find(({ close }) => close.trim() === sign && !"’'‘".includes(sign));
    const isClosing = closes !== undefined && (!isLetter(after) || closes !== opens);
    if (isClosing && isApostrophe(text, at, closes.close.trim())) continue;
    if (isClosing) open.length = open.lastIndexOf(closes);
    else if (!opens && !stray) continue;
    else if (opens && !opens.open.includes('’')) open.push(opens);
    else if (!stray) continue;
    const isOpening = !isClosing && opens !== undefined;
    const depth = isOpening ? open.length : open.length + 1;
    const { open: begin, close: end } = depth % 2 ? inner : outer;
    const from = !isOpening && /[\u00a0\u202f]/.test(before ?? '') ? at - 1 : at;
    const to = isOpening && /[\u00a0\u202f]/.test(after ?? '') ? at + 2 : at + 1;
    changed.push({ start: from, end: to, mark: isOpening ? begin : end });
  }
  return changed;
}

/**
 * Whether an apparent closing mark is an apostrophe after a word ending in s, because another mark
 * closes the quotation later.
 */
const isApostrophe = (text: string, at: number, close: string): boolean =>
  close === '’' &&
  /s$/i.test(text.slice(0, at)) &&
  /^’ \p{L}[^‘“”]*’(?!\p{L})/u.test(text.slice(at));

/**
 * Applies replacements to a part of the text they were made for; the part begins at offset `from`.
 */
export const withMarks = (text: string, marks: readonly ChangedMark[], from = 0): string =>
  marks
    .filter(({ start, end }) => start >= from && end <= from + text.length)
    .reduceRight(
      (made, { start, end, mark }) => made.slice(0, start - from) + mark + made.slice(end - from),
      text,
    );

export const outerMarks = (lang: string): Pair => pairs(lang)[0] ?? { open: '“', close: '”' };

/** Replaces the quotation marks of a text that is to be put between quotation marks. */
export const quotable = (text: string, lang: string): string =>
  withMarks(text, innerMarks(text, lang));
