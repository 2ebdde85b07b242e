import type { Creator } from './model.ts';

/** Splits names of persons and organizations for bibliographies, and formats them. */

/** Lower-case particles of family names. */
const particle =
  /^(?:a|af|al|am|av|ben|bin|d|da|dal|dalla|das|de|degli|dei|del|della|delle|den|der|des|di|do|dos|du|el|ibn|im|la|las|le|los|lo|of|op|ten|ter|van|vom|von|y|zu|zum|zur)$|^(?:al|el|as|ad)-|^d[’']/;

const suffix = /,?\s+((?:Jr|Sr)\.?|I{2,3}|IV)$/;

/**
 * Separators between several names. A string that contains one is not split into family and given
 * name, because its parts may belong to different persons.
 */
const severalPersons = /[;&/]|\s(?:and|und|et|y|e|i|och|en|и)\s/;

/** Whether a string may hold several names. */
export const isSeveral = (name: string): boolean => severalPersons.test(name);

/**
 * Splits a name: the family name is the last word with the particles before it, or what precedes a
 * comma.
 *
 * Not split are a single word, several persons, and names that look like those of organizations:
 * they begin with an English article or have lower-case words that are not particles.
 */
export function creatorOf(name: string): Creator {
  if (isSeveral(name) || /^(?:The|An?)\s/.test(name)) return { literal: name };
  const [, ending] = suffix.exec(name) ?? [];
  const [first = '', ...parts] = name.replace(suffix, '').split(/,\s*/);
  const rest = ending ? { suffix: ending } : {};
  // Inverted: “Berg, Rosa”.
  if (parts.length === 1) return { family: first, given: parts[0], ...rest };
  const words = first.split(/\s+/);
  const small = words.filter((word) => /^\p{Ll}/u.test(word));
  if (parts.length > 1 || words.length < 2 || !small.every((word) => particle.test(word)))
    return { literal: name };
  const begins = words.findIndex((word, i) => i > 0 && particle.test(word));
  const family =
    begins > 0 && words.slice(begins, -1).every((word) => particle.test(word)) ? begins : -1;
  const at = family > 0 ? family : words.length - 1;
  return { family: words.slice(at).join(' '), given: words.slice(0, at).join(' '), ...rest };
}

/** Formats a name in natural order: given name first. */
export const printedName = ({ family, given, suffix: ending, literal }: Creator): string =>
  literal ?? [given, family, ending].filter(Boolean).join(' ');

/** Formats a name in inverted order: family name first. */
export const filedName = ({ family, given, suffix: ending, literal }: Creator): string =>
  literal ?? [family, given, ending].filter(Boolean).join(', ');

/** The names in front matter, split into parts. */
export const creatorsOf = (names: readonly (string | Creator)[] = []): readonly Creator[] =>
  names.map((name) => (typeof name === 'string' ? creatorOf(name) : name));

/** Joins names into a list in a language, such as “A, B and C”. */
export const joined = (names: readonly string[], lang: string): string =>
  new Intl.ListFormat(lang, { type: 'conjunction' }).format(names);

/** Joins a title and its subtitle with a colon, unless the title ends with punctuation. */
export const fullTitle = ({
  title,
  subtitle,
}: {
  readonly title: { readonly text: string };
  readonly subtitle: string | undefined;
}): string =>
  subtitle ? `${title.text}${/[?!:.]$/.test(title.text) ? '' : ':'} ${subtitle}` : title.text;
