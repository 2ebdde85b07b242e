/** The ends of sentences in scripts of the world, perhaps within quotation marks or brackets. */
const ended = /\p{Sentence_Terminal}[\p{Pe}\p{Pf}"'’”]*$/u;
/** Scripts whose sentences end in an ideographic full stop. */
const ideographic = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}][\p{Pe}\p{Pf}]*$/u;

/** Words as a sentence: with the full stop of their script, unless they have an end. */
export const sentence = (words: string): string =>
  ended.test(words) ? words : `${words}${ideographic.test(words) ? '。' : '.'}`;
