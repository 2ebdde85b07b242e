/**
 * The end of a sentence in any writing system, perhaps with closing quotation marks or brackets.
 */
const ended = /\p{Sentence_Terminal}[\p{Pe}\p{Pf}"'’”]*$/u;
/** A last letter of a writing system whose sentences end in an ideographic full stop. */
const ideographic = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}][\p{Pe}\p{Pf}]*$/u;

/**
 * Ends words with a full stop, after Chinese or Japanese an ideographic one, unless they end as a
 * sentence already.
 */
export const sentence = (words: string): string =>
  ended.test(words) ? words : `${words}${ideographic.test(words) ? '。' : '.'}`;
