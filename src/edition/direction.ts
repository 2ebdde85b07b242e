/** Right-to-left scripts (ISO 15924 codes). */
const rightToLeft: ReadonlySet<string> = new Set(
  'Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '),
);

/** The writing direction of a language, from the script that its tag names or implies. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  const { script = '' } = new Intl.Locale(lang).maximize();
  return rightToLeft.has(script) ? 'rtl' : 'ltr';
}
