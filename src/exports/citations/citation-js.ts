import { packages } from '../../project.ts';
import chicago from './chicago.csl?raw';
import mla from './mla.csl?raw';

type Plugins = typeof import('@citation-js/core').plugins;
type Styles = import('@citation-js/core').Styles;

let plugins: Plugins | undefined;

/** Loads Citation.js with its styles and formats, only when needed because it takes a second. */
export function citationJs(): Plugins {
  if (plugins) return plugins;
  ({ plugins } = packages('@citation-js/core'));
  for (const name of ['csl', 'bibtex', 'ris']) packages(`@citation-js/plugin-${name}`);
  if (!plugins) throw new Error('Citation.js has no plugins: npm install.');
  prepareStyles(plugins.config.get('@csl').styles);
  return plugins;
}

/**
 * Adds our own styles to Citation.js, which comes with APA. Removes sorting from APA's citations:
 * all citations here are of one work, and the sorting macros, which expand to 68,000 instructions,
 * take half of the processor's start-up time.
 */
function prepareStyles(styles: Styles): void {
  styles.add('chicago', chicago);
  styles.add('mla', mla);
  styles.add('apa', styles.get('apa').replace(/(<citation [^>]*>)<sort>.*?<\/sort>/s, '$1'));
}

/**
 * The CSL locale for a language tag: that of the same tag, or else of the same language, or else
 * English.
 */
export function cslLocale(lang: string): string {
  const locales = citationJs().config.get('@csl').locales.list();
  const { language } = new Intl.Locale(lang);
  const ofLanguage = locales.find((locale) => new Intl.Locale(locale).language === language);
  return locales.includes(lang) ? lang : (ofLanguage ?? 'en-US');
}
