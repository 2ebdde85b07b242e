/**
 * The end of a sentence in any writing system, perhaps with closing quotation marks or brackets.
 */
const ended = /\p{Sentence_Terminal}[\p{Pe}\p{Pf}"'’”]*$/u;
/**
 * The last letter of a sentence in Chinese or Japanese, which end sentences with an ideographic
 * full stop.
 */
const ideographic = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}][\p{Pe}\p{Pf}]*$/u;

/**
 * Adds a full stop, an ideographic one after Chinese or Japanese, unless the words already end like
 * a sentence.
 */
export const sentence = (words: string): string =>
  ended.test(words) ? words : `${words}${ideographic.test(words) ? '。' : '.'}`;
