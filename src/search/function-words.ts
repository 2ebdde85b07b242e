/**
 * The most frequent function words of a language, folded (`fold` in `edition/match.ts`), which a
 * concordance omits. They include the parts of words that an apostrophe divides: “doesn’t” is
 * read as “doesn” and “t”.
 */
const functionWords: Readonly<Record<string, string>> = {
  en: `a about after all also am an and any are as at be because been before being but by can could
    did do does doing done down for from had has have having he her hers him his how i if in into is
    it its itself may me might more most must my no nor not now of off on one only or other our out
    over own s shall she should so some such than that the their them themselves then there these
    they this those though through to too under up upon us very was we were what when where which
    while who whom whose why will with would you your
    t d ll re ve m don doesn didn isn aren wasn weren won wouldn couldn shouldn hasn haven hadn`,
};

/** The function words for a language tag; empty for a language without a list. */
export const functionWordsOf = (lang: string): ReadonlySet<string> =>
  new Set((functionWords[lang.split('-')[0] ?? ''] ?? '').split(/\s+/).filter(Boolean));
