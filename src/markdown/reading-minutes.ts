import { letter, spaceless } from '../edition/match.ts';

/** Words per minute in writing systems with spaces between words. */
const words = 230;
/**
 * Characters per minute in writing systems without spaces: the rate for Japanese, and the rate for
 * Chinese, which is used for all others (Trauzettel-Klosinski and Dietz, 2012).
 */
const characters = { japanese: 357, other: 255 };

/** The time that texts take to read, in whole minutes, at least one. */
export function readingMinutes(texts: readonly string[]): number {
  const pace =
    characters[texts.some((text) => /[\u3040-\u30ff]/.test(text)) ? 'japanese' : 'other'];
  const each = texts.map((text) => {
    if (!spaceless.test(text)) return text.split(/\s+/).length / words;
    const parts = [...text].filter((character) => spaceless.test(character)).length;
    const others = text.replace(new RegExp(spaceless, 'gu'), ' ').split(/\s+/);
    return parts / pace + others.filter((word) => letter.test(word)).length / words;
  });
  return Math.max(1, Math.round(each.reduce((sum, one) => sum + one, 0)));
}
